"""How a machine is told that a value of its address is wrong: with status 400, in plain text, naming right values."""

from django.http import HttpResponse

from .base import RecordFilterSet


def refusal(filter_: RecordFilterSet) -> HttpResponse | None:
    """Return the answer to an address with a wrong value, a line for each parameter; None if nothing is wrong."""
    if not filter_.form.errors:
        return None
    lines = [f"{name}: {' '.join(str(error) for error in errors)}" for name, errors in filter_.form.errors.items()]
    return HttpResponse("\n".join(lines) + "\n", status=400, content_type="text/plain; charset=utf-8")
