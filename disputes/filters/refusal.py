"""How a machine is told that a value of its address is wrong: with status 400, in plain text, naming right values."""

from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _

from .base import RecordFilterSet
from .fields import quoted


def refusal(filter_: RecordFilterSet) -> HttpResponse | None:
    """Return the answer to an address with a wrong value, a line for each parameter; None if nothing is wrong."""
    if not filter_.form.errors:
        return None
    return HttpResponse("\n".join(_faults(filter_)) + "\n", status=400, content_type="text/plain; charset=utf-8")


def faults_in(filters: type[RecordFilterSet], query: str) -> list[str]:
    """Return what is wrong with a query string that is kept for later, an unknown parameter as well."""
    asked = QueryDict(query, encoding="utf-8")
    known = ", ".join(filters.base_filters)
    unknown = [name for name in asked if name not in filters.base_filters]
    said = [_("%(name)s is no filter. Use %(known)s.") % {"name": quoted(name), "known": known} for name in unknown]
    return [*said, *_faults(filters(asked))]


def _faults(filter_: RecordFilterSet) -> list[str]:
    return [f"{name}: {' '.join(str(error) for error in errors)}" for name, errors in filter_.form.errors.items()]
