"""All that a public page shows of the record is of one moment, whoever writes while it is made."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from disputes import search
from disputes.filters import Parameters
from disputes.models import version


class OneMomentMiddleware:
    """Calls the view of a public page, as `reads` declares one, within one moment.

    It stands inside all that may write. The request then tells, as `record_version`, the version of the record that
    the page shows.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Return the page, or None where the view is none or sees to it itself."""
        parameters: Parameters | None = getattr(view, "parameters", None)
        if parameters is None or not parameters.shows_record or parameters.is_streamed:
            return None
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            # Who it is is found out before, as that may end the session, and nothing is written within the moment.
            bool(getattr(request, "user", None))

        def make() -> HttpResponse:
            request.record_version = version()  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        return search.as_of_one_moment(make)
