"""What all of `/api/` has in common, whoever answers: one shape of errors, reading from other sites, compression."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

from . import problems

PREFIX = "/api/"
# Headers that scripts of other sites may read, beside those that they always may (Fetch, "CORS-safelisted").
EXPOSED = "Allow, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset"


class ApiBorderMiddleware:
    """Stands outside everything, so that what Django answers by itself has the shape of the API too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain, which makes the answer."""
        self.get_response = get_response
        self.packing = GZipMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; what is not for the API passes as it is."""
        response = self.get_response(request)
        if not request.path_info.startswith(PREFIX):
            return response
        if response.status_code >= 400 and response.get("Content-Type") != problems.CONTENT_TYPE:
            _as_problem(request, response)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = EXPOSED
        # No answer holds a secret, so its length when packed gives none away (BREACH).
        self.packing.process_response(request, response)
        return response


def _as_problem(request: HttpRequest, response: HttpResponse) -> None:
    """Say as a problem what a page says to people, with the headers that the page had."""
    problem = problems.answer(request, problems.of_status(request, response.status_code))
    response.content = problem.content
    response["Content-Length"] = str(len(problem.content))
    for name, value in problem.items():
        response[name] = value
