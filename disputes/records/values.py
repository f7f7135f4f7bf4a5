"""How single values of a record read, by the way that their field names (see `labels`)."""

from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from disputes.codes import jurisdiction_name
from disputes.dates import PartialDate

from .reading import Record


def _text(value: Any, record: Record) -> str:
    return str(value)


def _date(value: Any, record: Record) -> str:
    try:
        return PartialDate(value).in_words
    except (TypeError, ValueError):
        return str(value)


def _place(value: Any, record: Record) -> str:
    name = jurisdiction_name(value)
    return f"{name} ({value})" if len(value) > 2 else name


def _language(value: Any, record: Record) -> str:
    try:
        return str(get_language_info(str(value).lower())["name_translated"])
    except KeyError:
        return {"zh": _("Chinese")}.get(value, str(value))


def _yes(value: Any, record: Record) -> str:
    return _("yes") if value else _("no")


def _source(value: Any, record: Record) -> str:
    """Return a source by its number and publisher: the record holds it under its address."""
    for place, source in enumerate(record.get("sources", ()), 1):
        if source.get("url") == value:
            number = source.get("number", place)
            return _("source %(number)s, %(publisher)s") % {"number": number, "publisher": source.get("publisher", "")}
    return str(value)


def money(value: Any, record: Record) -> str:
    """Return a sum with its thousands set off, and cents only if there are any."""
    try:
        return f"{float(value):,.2f}".removesuffix(".00")
    except (TypeError, ValueError):
        return str(value)


READ = {
    "text": _text,
    "date": _date,
    "place": _place,
    "language": _language,
    "yes": _yes,
    "source": _source,
    "money": money,
}
