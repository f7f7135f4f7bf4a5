"""The addresses of the API that answer with the record: lists, single records, the vocabulary."""

from typing import Any

from django.http import Http404, HttpResponseBase, HttpResponseNotModified
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from disputes import records, search
from disputes.filters import Parameters
from disputes.imprint import LICENCE_URL, whole_address
from disputes.models import current_version, version

from . import asked as asking
from .asked import Asked
from .former import answer_for
from .pages import listed
from .problems import wrong
from .resources import DISPUTES, OF_ONE, Resource
from .tags import has_already, tag_of
from .throttle import PerAddress
from .words import SCHEMA, VOCABULARIES, record_of

LONGEST_QUERY = 1000  # characters that a redirect carries along
ONE = Parameters(None, *OF_ONE)


class ApiView(APIView):
    """An address that is read: it counts the request, checks its parameters and answers 304 where it can."""

    http_method_names = ["get", "head", "options"]
    throttle_classes = [PerAddress]
    shows_record = True
    rate: dict[str, str] = {}

    @property
    def parameters(self) -> Parameters:
        """What the address takes."""
        return ONE

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that `fields` may name."""
        return ()

    def get(self, request: Request, **place: Any) -> HttpResponseBase:
        """Answer with what is asked for. Raises Problem for wrong parameters."""
        asked = asking.read(request._request.META.get("QUERY_STRING", ""), self.parameters, self.keys)
        if asked.faults:
            raise wrong([*asked.faults, *self.more_faults(asked)])
        # Known before the answer is made, so that who has it already waits for none.
        tag = tag_of(request._request, asked.normal, current_version() if self.shows_record else "")
        response: HttpResponseBase
        if has_already(request._request, tag):
            response = HttpResponseNotModified()
        elif self.shows_record:
            response, shown = search.as_of_one_moment(lambda: (self.answer(asked, **place), version()))
            tag = tag_of(request._request, asked.normal, shown)  # something may have been written meanwhile
        else:
            response = self.answer(asked, **place)
        if response.status_code in (200, 304):
            response["ETag"] = tag
        return response

    def answer(self, asked: Asked, **place: Any) -> HttpResponseBase:
        """Return the answer itself."""
        raise NotImplementedError

    def more_faults(self, asked: Asked) -> list[asking.Fault]:
        """Return what else is wrong, once something is, so that it is said at once."""
        return []

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Response:
        """Answer what may be asked from other sites (Fetch, "CORS-preflight request")."""
        allowed = ", ".join(self.allowed_methods)
        return Response(
            status=204,
            headers={
                "Access-Control-Allow-Methods": allowed,
                "Access-Control-Allow-Headers": "*",
                "Access-Control-Max-Age": "86400",
            },
        )

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Add what every answer says: how many requests are left, the licence, the description, that it may change."""
        links = [
            response.headers.get("Link", ""),
            f'<{LICENCE_URL}>; rel="license"',
            f'<{whole_address(reverse("api:openapi"))}>; rel="service-desc"; type="application/json"',
            f'<{whole_address(reverse("api_docs"))}>; rel="service-doc"; type="text/html"',
        ]
        response["Link"] = ", ".join(filter(None, links))
        response.headers.setdefault("Cache-Control", "no-cache")
        for name, value in self.rate.items():
            response[name] = value
        return super().finalize_response(request, response, *args, **kwargs)


class ListView(ApiView):
    """A list of records, a page at a time."""

    resource: Resource = DISPUTES

    @property
    def parameters(self) -> Parameters:
        """The filters, the order, the page and the keys."""
        return self.resource.parameters

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its records."""
        return self.resource.keys

    def more_faults(self, asked: Asked) -> list[asking.Fault]:
        """Return what is wrong with the values of the filters, and was not said."""
        said = {fault.parameter for fault in asked.faults}
        faults = asking.faults_of(self.resource.filters(asked.data))
        return [fault for fault in faults if fault.parameter not in said]

    def answer(self, asked: Asked, **place: Any) -> Response:
        """Return a page of the list."""
        filter_ = self.resource.filters(asked.data)
        if faults := asking.faults_of(filter_):
            raise wrong(faults)
        body = listed(self.resource, filter_, asked)
        beside = (("next", body["next"]), ("prev", body["previous"]))  # relations of links (RFC 8288)
        links = [f'<{address}>; rel="{relation}"' for relation, address in beside if address]
        return Response(body, headers={"Link": ", ".join(links)} if links else None)


class DetailView(ApiView):
    """A single record."""

    resource: Resource = DISPUTES

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the record."""
        return self.resource.keys

    def answer(
        self, asked: Asked, slug: str = "", dispute: str = "", number: int = 0, **place: Any
    ) -> HttpResponseBase:
        """Return the record; of one that is not public what became of it."""
        slug = slug or dispute
        if found := records.read_all(self.resource.at(slug, number), published=True):
            return Response(asked.chosen(found[0]))
        moved = answer_for(self.resource, slug, number)
        query = self.request._request.META.get("QUERY_STRING", "")
        if 0 < len(query) <= LONGEST_QUERY:
            moved["Location"] += f"?{query}"
        return moved


class VocabularyListView(ApiView):
    """All vocabularies, in the order of the glossary; they are few and come on one page."""

    shows_record = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of a vocabulary."""
        return tuple(SCHEMA["properties"])

    def answer(self, asked: Asked, **place: Any) -> Response:
        """Return all of them."""
        results = [asked.chosen(record_of(name)) for name in VOCABULARIES]
        return Response({"count": len(results), "next": None, "previous": None, "results": results})


class VocabularyView(VocabularyListView):
    """One vocabulary."""

    def answer(self, asked: Asked, name: str = "", **place: Any) -> Response:
        """Return it."""
        if name not in VOCABULARIES:
            raise Http404("no such vocabulary")
        return Response(asked.chosen(record_of(name)))
