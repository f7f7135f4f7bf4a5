"""Which parameters a page reads, and the one form of all query strings that ask the same of it."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict

from .base import RecordFilterSet
from .query import MOST_VALUES

LONGEST_REMEMBERED = 500  # characters of a query string
MOST_REMEMBERED = 1000  # query strings of one page

View = Callable[..., HttpResponse]


class Parameters:
    """The parameters of one page: of a list those of its filters, `order` and `page`; of another page none."""

    def __init__(
        self,
        filters: type[RecordFilterSet] | None = None,
        *more: str,
        record: bool = True,
        beside: Callable[[], str] = str,
        streamed: bool = False,
    ) -> None:
        """Take the filters of a list, the names of what else the page reads, and what it shows; see `reads`."""
        self.filters, self.shows_record, self.beside, self.is_streamed = filters, record, beside, streamed
        # By name, in the order of the normal form: whether it takes several values.
        self.takes_many = {name: _takes_many(one) for name, one in filters.base_filters.items()} if filters else {}
        self.takes_many |= dict.fromkeys((*(("order", "page") if filters else ()), *more), False)
        self._remembered = lru_cache(MOST_REMEMBERED)(self._normal)

    def normal(self, raw: str) -> str:
        """Return the normal form of a query string as WSGI gives it (octets as Latin-1).

        Unknown parameters, blanks around and instead of values, repeats, the first page and the usual order are left
        out; parameters stand in the order of the filters, values in that of the alphabet. Of a parameter that takes
        one value the last counts. Raises TooManyFieldsSent as Django does.
        """
        if not raw or not self.takes_many:
            return ""
        return self._remembered(raw) if len(raw) <= LONGEST_REMEMBERED else self._normal(raw)

    def _normal(self, raw: str) -> str:
        # Never in the encoding that the request's own Content-Type may name: two readings would share one form.
        sent = QueryDict(raw.encode("latin-1", "replace"), encoding="utf-8")
        given: dict[str, list[str]] = {}
        for name, takes_many in self.takes_many.items():
            values = [value.strip() for value in sent.getlist(name)]
            given[name] = sorted(set(filter(None, values))) if takes_many else list(filter(None, values[-1:]))
        if given.get("page") == ["1"]:
            given["page"] = []
        if self.filters and given["order"] == [self.filters.usual_order(given)]:
            given["order"] = []
        return urlencode(given, doseq=True)

    def is_too_much(self, data: QueryDict) -> bool:
        """Say whether a parameter has more values than it may; which one, the form of the filters says."""
        return any(len(data.getlist(name)) > MOST_VALUES for name in self.takes_many)


def reads(
    filters: type[RecordFilterSet] | None = None,
    *more: str,
    record: bool = True,
    beside: Callable[[], str] = str,
    streamed: bool = False,
) -> Callable[[View], View]:
    """Declare a view as a public page, and what it reads: a list's filters, more parameters, the record or not.

    Such a page is a function of its path, its language, the day, the record, and the normal form of its query string,
    which is all that the view gets to see. So it may be kept, and is made as of one moment, in which the view writes
    nothing; see `disputes.caching`. What is `streamed` sees to its moment itself, being read when the view has
    answered. A page that shows something beside the record, such as files, gives as `beside` what returns another text
    whenever that changed. It answers 400 with the page that says why if a parameter has too many values.
    """
    parameters = Parameters(filters, *more, record=record, beside=beside, streamed=streamed)

    def declare(view: View) -> View:
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            data = QueryDict(parameters.normal(request.META.get("QUERY_STRING", "")), encoding="utf-8")
            request.GET = data
            response = view(request, *args, **kwargs)
            if response.status_code == 200 and parameters.is_too_much(data):
                response.status_code = 400
            return response

        page.parameters = parameters  # type: ignore[attr-defined]
        return page

    return declare


def _takes_many(one: Any) -> bool:
    """Say whether a filter's field reads every value of a repeated parameter."""
    return bool(getattr(one.field_class.widget, "allow_multiple_selected", False))
