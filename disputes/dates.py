"""A date as exact as its source: the value, the model field and the form field.

A partial date is a year, a month or a day in ISO 8601 reduced precision (EDTF level 0): `2025`, `2025-09`,
`2025-09-30`. It is kept as that text, so it is stored, sorted, exported and compared in one shape.
"""

import calendar
import re
import unicodedata
from datetime import date
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q, Transform
from django.db.models.expressions import Combinable
from django.db.models.functions import Left, Length
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

PATTERN = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_SHAPE = re.compile(PATTERN)
_MONTHS = {name.lower(): i for names in (calendar.month_name, calendar.month_abbr) for i, name in enumerate(names)}
_MONTHS["sept"] = 9
_WRITTEN = (
    re.compile(r"(?:(?P<d>\d{1,2}) )?(?P<name>[a-z]+)\.? (?P<y>\d{4})"),  # 30 September 2025, September 2025
    re.compile(r"(?P<name>[a-z]+)\.? (?P<d>\d{1,2}), (?P<y>\d{4})"),  # September 30, 2025
    re.compile(r"(?P<y>\d{4})年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?"),  # 2025年9月30日
    re.compile(r"(?P<y>\d{4})[/.-](?P<m>\d{1,2})(?:[/.-](?P<d>\d{1,2}))?"),  # 2025/9/30, 2025-9
)


class PartialDate(str):
    """A year, a month or a day; equal to and sorted as its text, a vaguer date before the exact ones it holds."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Take `2025`, `2025-09` or `2025-09-30`; raise ValueError for anything else or for a day that is none."""
        if not _SHAPE.fullmatch(text) or text.startswith("0000"):
            raise ValueError(f"{text!r} is not a date such as 2025, 2025-09 or 2025-09-30")
        if len(text) == 10:
            date.fromisoformat(text)
        return super().__new__(cls, text)

    @classmethod
    def written(cls, text: str) -> Self:
        """Take a date as people write it: `30 September 2025`, `Sep 2025`, `2025年9月`; else raise ValueError."""
        text = " ".join(unicodedata.normalize("NFKC", text).split())
        if _SHAPE.fullmatch(text):
            return cls(text)
        for pattern in _WRITTEN:
            if match := pattern.fullmatch(text.lower()):
                parts = match.groupdict()
                month = _MONTHS.get(parts["name"], 0) if "name" in parts else parts["m"]
                numbers = [number for number in (month, parts["d"]) if number is not None]
                return cls("-".join([parts["y"], *(f"{int(number):02}" for number in numbers)]))
        raise ValueError(f"{text!r} is not a date")

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return {4: "year", 7: "month", 10: "day"}[len(self)]

    @property
    def in_words(self) -> str:
        """The date as prose writes it, no more exact than it is: 30 September 2025, September 2025, 2025."""
        return date_format(self.first, {"year": "Y", "month": "F Y", "day": "j F Y"}[self.precision])

    @property
    def in_short(self) -> str:
        """The date as a column writes it, no more exact than it is: 30 Sep 2025, Sep 2025, 2025."""
        return date_format(self.first, {"year": "Y", "month": "M Y", "day": "j M Y"}[self.precision])

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(int(self[:4]), int(self[5:7] or 1), int(self[8:] or 1))

    @property
    def last(self) -> date:
        """The last day it can mean."""
        year, month = int(self[:4]), int(self[5:7] or 12)
        return date(year, month, int(self[8:] or calendar.monthrange(year, month)[1]))


def as_partial_date(value: Any) -> PartialDate | None:
    """Return a stored or given value as a partial date, None and "" as None; raise ValueError for no date."""
    if value in (None, ""):
        return None
    if isinstance(value, PartialDate):
        return value
    return PartialDate(value.isoformat() if isinstance(value, date) else str(value))


class PartialDateField(models.CharField):
    """A column for partial dates. Where unknown it is NULL, never an empty text."""

    default_error_messages = {"invalid": _("“%(value)s” is not a date. Write 2025, 2025-09 or 2025-09-30.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what CharField takes; the length is fixed."""
        super().__init__(*args, **{**kwargs, "max_length": 10})

    def deconstruct(self) -> Any:
        """Leave the fixed length out of migrations."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("max_length")
        return name, path, args, kwargs

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """Pin the collation on PostgreSQL: a language's collation may skip the hyphens when it sorts."""
        return {
            **super().db_parameters(connection),
            "collation": "C" if connection.vendor == "postgresql" else None,
        }

    def from_db_value(self, value: str | None, *args: Any) -> PartialDate | None:
        """Read a column."""
        return None if value is None else as_partial_date(value)

    def to_python(self, value: Any) -> PartialDate | None:
        """Take a text, a date or a partial date; raise ValidationError for anything else."""
        try:
            return as_partial_date(value)
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": value}) from error

    def get_prep_value(self, value: Any) -> str | None:
        """Write a column; raise ValidationError for what is no date, so that no code path stores one."""
        if isinstance(value, Combinable):
            return super().get_prep_value(value)
        date_ = self.to_python(value)
        return None if date_ is None else str(date_)

    def formfield(self, **kwargs: Any) -> Any:
        """Return the form field for it."""
        return models.Field.formfield(self, **{"form_class": PartialDateFormField, **kwargs})


class PartialDateFormField(forms.CharField):
    """A text box for a date of any precision, also as newspapers and Japanese pages write it."""

    default_error_messages = {"invalid": PartialDateField.default_error_messages["invalid"]}

    def __init__(self, **kwargs: Any) -> None:
        """Take what CharField takes."""
        kwargs.setdefault("empty_value", None)
        super().__init__(**{**kwargs, "max_length": 40})

    def to_python(self, value: Any) -> PartialDate | None:
        """Return the date, or None for an empty box; raise ValidationError saying how to write one."""
        text = super().to_python(value)
        try:
            return PartialDate.written(text) if text else None
        except ValueError as error:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": text}) from error


@PartialDateField.register_lookup
class Year(Transform):
    """The year of a partial date, as text: `opened_on__year="2025"`."""

    lookup_name = "year"
    function = "SUBSTR"
    template = "%(function)s(%(expressions)s, 1, 4)"
    output_field = models.CharField()


def well_formed(field: str) -> Q:
    """Return the condition for a constraint that a column holds a partial date or nothing."""
    return Q(**{f"{field}__regex": f"^{PATTERN}$"}) | Q(**{f"{field}__isnull": True})


def not_before(later: str, earlier: str) -> Q:
    """Return the condition for a constraint that one date can be on or after another.

    Only what both say is compared: `2025` may close what `2025-09` opened, `2025-08` may not.
    """
    return Q(**{f"{later}__gte": Left(earlier, Length(later))})


def reaches(field: str, start: PartialDate) -> Q:
    """Return the filter for dates that lie, or may lie, on or after the first day of `start`."""
    first = start.first.isoformat()
    return Q(**{f"{field}__gte": first}) | Q(**{f"{field}__in": [first[:4], first[:7]]})


def is_reached(date: str, start: PartialDate) -> bool:
    """Return what the filter `reaches` asks, of a stored date; an unknown one, "", lies nowhere."""
    first = start.first.isoformat()
    return date >= first or date in (first[:4], first[:7])


def is_begun_by(date: str, end: PartialDate) -> bool:
    """Return what the filter `begins_by` asks, of a stored date; an unknown one, "", lies nowhere."""
    return "" < date <= end.last.isoformat()


def begins_by(field: str, end: PartialDate) -> Q:
    """Return the filter for dates that lie, or may lie, on or before the last day of `end`."""
    return Q(**{f"{field}__lte": end.last.isoformat()})
