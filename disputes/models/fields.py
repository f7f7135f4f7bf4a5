"""The columns that several models share: short and long text, slugs, addresses, folded names, numbers."""

from functools import cache
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from disputes import text


class LineField(models.CharField):
    """One line of visible text. Unknown is the empty text."""

    default_validators = [text.validate_visible]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what CharField takes; 200 characters unless said otherwise."""
        super().__init__(*args, **{"max_length": 200, **kwargs})


class ProseField(models.TextField):
    """Some sentences of visible text, on several lines if need be. Unknown is the empty text."""

    default_validators = [text.validate_visible]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what TextField takes; 5,000 characters unless said otherwise."""
        super().__init__(*args, **{"max_length": 5000, **kwargs})


class SlugField(models.CharField):
    """The permanent name of a thing in addresses and records: lower-case letters, digits, single hyphens."""

    default_validators = [
        RegexValidator(text.SLUG, _("Use lower-case letters a to z, digits and single hyphens: coda-openai-sora-2."))
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what CharField takes; unique, 80 characters at most."""
        super().__init__(*args, **{"max_length": 80, "unique": True, **kwargs})

    def deconstruct(self) -> Any:
        """Write into migrations whether it is unique, as it is unless they say otherwise."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"unique": self.unique}


class UrlField(models.CharField):
    """A web address. A text column, since addresses of foreign papers break Django's stricter URL rules."""

    default_validators = [text.validate_url]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what CharField takes; 1,000 characters at most."""
        super().__init__(*args, **{"max_length": 1000, **kwargs})


class FoldedField(models.CharField):
    """A name as it is compared and sorted, kept beside the name itself and written with it.

    SQLite folds the case of A to Z alone and PostgreSQL by its locale; a column folded in Python makes
    uniqueness and order the same on both.
    """

    def __init__(self, source: str, *, is_spelling: bool = False, **kwargs: Any) -> None:
        """Take the name of the field that is folded, and whether the dots between parts of a name are kept."""
        self.source, self.is_spelling = source, is_spelling
        super().__init__(**{**kwargs, "max_length": 500, "editable": False, "default": ""})

    def deconstruct(self) -> Any:
        """Write the source into migrations."""
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("max_length", "editable", "default"):
            kwargs.pop(fixed, None)
        if self.is_spelling:
            kwargs["is_spelling"] = True
        return name, path, [self.source, *args], kwargs

    def folded(self, model_instance: models.Model) -> str:
        """Return the name as this field keeps it."""
        fold = text.fold_spelling if self.is_spelling else text.fold
        return fold(getattr(model_instance, self.source))

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """Sort by code point on PostgreSQL, as SQLite does."""
        return {
            **super().db_parameters(connection),
            "collation": "C" if connection.vendor == "postgresql" else None,
        }

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Fold the name that is being saved."""
        folded = self.folded(model_instance)
        setattr(model_instance, self.attname, folded)
        return folded


class Checked(models.Model):
    """A model whose faults are shown where they are mended.

    A broken constraint is shown at the field that its `violation_error_code` names; a name that is taken, at the
    name and not at its folded twin.
    """

    found: Any = None  # where the words of a search stand in it; the pages of a searched list set it

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: Any) -> str:
        """Return the label of a value of a vocabulary; Django's own way translates the whole vocabulary each time."""
        value = getattr(self, field.attname)
        return labels(field, get_language()).get(value, value)

    def clean_fields(self, exclude: Any = None) -> None:
        """Check the fields; fold the names, so that what follows compares them as the database will."""
        super().clean_fields(exclude)
        for field in self._folded():
            field.pre_save(self, add=False)

    def validate_unique(self, exclude: Any = None) -> None:
        """Check that nothing unique is taken; raise ValidationError with each fault at its field."""
        faults: dict[str, list[ValidationError]] = {}
        try:
            super().validate_unique({*(exclude or ()), *(field.name for field in self._folded())})
        except ValidationError as error:
            faults = error.update_error_dict(faults)
        for field in self._folded():
            others = type(self)._default_manager.exclude(pk=self.pk)
            if field.unique and others.filter(**{field.name: getattr(self, field.name)}).exists():
                faults.setdefault(field.source, []).append(ValidationError(field.error_messages["unique"], "unique"))
        if faults:
            raise ValidationError(faults)

    def validate_constraints(self, exclude: Any = None) -> None:
        """Check the constraints; raise ValidationError with each fault at its field, if the form has that field."""
        exclude = set(exclude or ())
        try:
            super().validate_constraints(exclude - {f.name for f in self._folded() if f.source not in exclude})
        except ValidationError as error:
            fields = {field.name for field in self._meta.fields} - exclude
            faults: dict[str, list[ValidationError]] = {}
            for place, errors in error.error_dict.items():
                for fault in errors:
                    at = str(fault.code) if place == NON_FIELD_ERRORS and fault.code in fields else place
                    faults.setdefault(at, []).append(fault)
            raise ValidationError(faults) from error

    def _folded(self) -> list[FoldedField]:
        return [field for field in self._meta.fields if isinstance(field, FoldedField)]


@cache
def labels(field: Any, language: str | None) -> dict[Any, str]:
    """Return the labels of a field's choices by value, in the language in force."""
    return {value: str(label) for value, label in field.flatchoices}


class Numbered(Checked):
    """A part of a dispute with a number of its own, given once and kept: claim 2 stays claim 2."""

    number: int | None = models.PositiveSmallIntegerField(editable=False)  # type: ignore[assignment]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a part without a number gets the one after the dispute's last."""
        if self.number is None:
            siblings = type(self)._default_manager.filter(**{"dispute": self.dispute})  # type: ignore[attr-defined]
            last = siblings.aggregate(last=models.Max("number"))["last"] or 0
            self.number = max(last, self.given(self.dispute)) + 1  # type: ignore[attr-defined]
        super().save(*args, **kwargs)

    @classmethod
    def given(cls, dispute: Any) -> int:
        """Return the highest number of the dispute's parts of this kind that was ever public, 0 if none was."""
        number: int = getattr(dispute, f"{cls._meta.model_name}s_given")
        return number


class OtherName(Checked):
    """Another name of something that is on record: short, former, or in another language.

    It is found by `name_key` however it is written; ジョン・ドウ and ジョンドウ may both be on record as spellings.
    """

    name = LineField()
    name_key = FoldedField("name")
    spelling = FoldedField("name", is_spelling=True)

    class Meta:
        abstract = True
        verbose_name = _("other name")
        verbose_name_plural = _("other names")

    def __str__(self) -> str:
        return self.name


def filled(*fields: str) -> Q:
    """Return the condition for a constraint that none of these text columns is empty."""
    condition = Q()
    for field in fields:
        condition &= ~Q(**{field: ""})
    return condition


def slug_shaped(field: str = "slug") -> Q:
    """Return the condition for a constraint that a column holds a slug, and so is unique whatever the case."""
    return Q(**{f"{field}__regex": r"^[a-z0-9]+(-[a-z0-9]+)*$"})
