"""What goes wrong, in one shape for everything under `/api/`: problem details (RFC 9457)."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.encoding import escape_uri_path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import exceptions

from disputes.imprint import whole_address
from disputes.models import is_busy

CONTENT_TYPE = "application/problem+json"
RETRY_AFTER = 30  # seconds, where the database is busy
DOCS = "/api/v1/"
MOST_FAULTS = 20

logger = logging.getLogger("django.request")


@dataclass(frozen=True)
class Kind:
    """A kind of problem: its anchor on the page of the API, its status, its title, and what more there is to say."""

    anchor: str
    status: int
    title: Any
    meaning: Any = ""

    @property
    def address(self) -> str:
        """The address that names the kind and explains it."""
        return whole_address(f"{DOCS}#problem-{self.anchor}")


PARAMETERS = Kind(
    "parameters",
    400,
    gettext_lazy("A parameter is wrong"),
    gettext_lazy("It is unknown, stands there too often, has no value or a wrong one."),
)
UNREADABLE = Kind("unreadable", 400, gettext_lazy("The request cannot be read"))
NOT_NAMED = Kind(
    "not-on-record",
    404,
    gettext_lazy("Something named is not on record"),
    gettext_lazy("A party, system, developer or court that is not in the register, or a cursor of another list."),
)
NOT_FOUND = Kind("not-found", 404, gettext_lazy("Nothing public stands at this address"))
METHOD = Kind("method", 405, gettext_lazy("The API is only read"))
FORMAT = Kind("format", 406, gettext_lazy("The answer is JSON and nothing else"))
GONE = Kind(
    "gone",
    410,
    gettext_lazy("What stood here is public no longer"),
    gettext_lazy("“detail” says why."),
)
TOO_OFTEN = Kind(
    "too-often", 429, gettext_lazy("Too many requests"), gettext_lazy("“Retry-After” says when to ask again.")
)
FAILED = Kind("failed", 500, gettext_lazy("The server failed"))
BUSY = Kind("busy", 503, gettext_lazy("The database is busy"), gettext_lazy("“Retry-After” says when to ask again."))
KINDS = (PARAMETERS, UNREADABLE, NOT_NAMED, NOT_FOUND, METHOD, FORMAT, GONE, TOO_OFTEN, FAILED, BUSY)


@dataclass(frozen=True)
class Fault:
    """What is wrong with one parameter, and the right values where they are a short list."""

    parameter: str
    detail: str
    right: Sequence[str] = ()
    is_unknown_name: bool = False  # well formed, but names what is not on record

    def as_member(self) -> dict[str, Any]:
        """Return it as the problem lists it."""
        return {"parameter": self.parameter, "detail": self.detail} | ({"right": [*self.right]} if self.right else {})


class Problem(Exception):
    """A request that is answered with a problem."""

    def __init__(
        self, kind: Kind, detail: Any, faults: Sequence[Fault] = (), headers: Mapping[str, str] | None = None
    ) -> None:
        """Take its kind, a sentence on this occurrence, the faults of parameters and headers of the answer."""
        super().__init__(str(detail))
        self.kind, self.detail, self.faults, self.headers = kind, str(detail), faults, headers or {}


def wrong(faults: Sequence[Fault]) -> Problem:
    """Return the problem of an address with wrong parameters.

    It is 400; but 404, as for a page that a list lacks, if all of them are well formed and only name what is not
    on record.
    """
    faults = faults[:MOST_FAULTS]
    kind = NOT_NAMED if all(fault.is_unknown_name for fault in faults) else PARAMETERS
    return Problem(kind, " ".join(f"{fault.parameter}: {fault.detail}" for fault in faults[:3]), faults)


def body_of(problem: Problem, instance: str) -> dict[str, Any]:
    """Return what is sent of a problem; `instance` is the path that was asked for."""
    return {
        "type": problem.kind.address,
        "title": str(problem.kind.title),
        "status": problem.kind.status,
        "detail": problem.detail,
        "instance": escape_uri_path(instance),
        "errors": [fault.as_member() for fault in problem.faults],
    }


def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Return a problem as it is sent; nobody shall store it."""
    content = json.dumps(body_of(problem, request.path), ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Cache-Control": "no-store", **problem.headers}
    return HttpResponse(content, status=problem.kind.status, content_type=CONTENT_TYPE, headers=headers)


def handle(failure: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """Answer for whatever a view raised; what nobody foresaw is logged and tells no more than that it failed."""
    request = context["request"]._request
    if isinstance(failure, Problem):
        return answer(request, failure)
    if isinstance(failure, exceptions.MethodNotAllowed):
        return answer(request, of_status(request, 405))
    if isinstance(failure, exceptions.NotAcceptable):
        return answer(request, of_status(request, 406))
    if isinstance(failure, exceptions.Throttled):
        wait = str(int(getattr(failure, "wait", None) or 1))
        sentence = _("Ask again in %s seconds. An answer that you keep is asked for again by its ETag.") % wait
        return answer(request, Problem(TOO_OFTEN, sentence, headers={"Retry-After": wait}))
    if isinstance(failure, Http404):
        return answer(request, of_status(request, 404))
    if isinstance(failure, SuspiciousOperation | exceptions.APIException):
        return answer(request, of_status(request, 400))
    if is_busy(failure):
        return answer(request, of_status(request, 503))
    logger.error("Internal Server Error: %s", request.path, exc_info=failure)
    got_request_exception.send(sender=None, request=request)
    return answer(request, of_status(request, 500))


def of_status(request: HttpRequest, status: int) -> Problem:
    """Return the problem behind a status that Django or its framework gave."""
    match status:
        case 404:
            return Problem(NOT_FOUND, _("No public record stands here. The addresses there are: %s") % docs())
        case 405:
            return Problem(METHOD, _("%s is not answered. Use GET, HEAD or OPTIONS.") % request.method)
        case 406:
            return Problem(FORMAT, _("Ask for application/json, or send no Accept header."))
        case 410:
            return Problem(GONE, _("What stood here is public no longer."))
        case 503:
            retry = {"Retry-After": str(RETRY_AFTER)}
            return Problem(BUSY, _("Ask again in %s seconds.") % RETRY_AFTER, headers=retry)
    if status < 500:
        return Problem(UNREADABLE, _("How to write a request: %s") % docs())
    return Problem(FAILED, _("It has been noted."))


def docs() -> str:
    """Return the address of the page that explains the API."""
    return whole_address(DOCS)
