"""How drf-spectacular describes an address of the API: by its resource, and not by guesses."""

from typing import Any

from django.conf import settings
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from . import parameters, problems
from .parameters import Parameter
from .resources import Resource
from .shapes import reference
from .views import DetailView, ListView, VocabularyListView

JSON = "application/json"
_SLUG = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$", "maxLength": 80}
_NUMBER = {"type": "integer", "minimum": 1, "maximum": 32767}


class Schema(AutoSchema):
    """Describes one address."""

    @property
    def resource(self) -> Resource | None:
        """What the address serves; None for the vocabulary."""
        return getattr(self.view, "resource", None)

    @property
    def is_list(self) -> bool:
        """Whether it answers with a list."""
        return isinstance(self.view, ListView) or type(self.view) is VocabularyListView

    @property
    def record(self) -> str:
        """The name of the schema of its records."""
        return self.resource.schema if self.resource else "Vocabulary"

    def get_operation_id(self) -> str:
        """Return `disputes_list` or `disputes_detail`: it never changes."""
        name = self.resource.name if self.resource else "vocabulary"
        return f"{name}_{'list' if self.is_list else 'detail'}"

    def get_tags(self) -> list[str]:
        """Return the one tag."""
        return [self.resource.name if self.resource else "vocabulary"]

    def get_summary(self) -> str:
        """Return what it is in a few words."""
        if self.resource is None:
            return "All vocabularies" if self.is_list else "One vocabulary"
        return f"List {self.resource.name}" if self.is_list else f"One {self.resource.one}"

    def get_description(self) -> str:  # type: ignore[override]
        """Return what a request needs to know that its parameters and answers do not say."""
        if self.resource is None:
            return "Every word of the record with its label, its definition and its groups."
        if self.is_list:
            return f"The {self.resource.name} that the parameters ask for, a page at a time."
        part = f"It is a part of its dispute's record, with the dispute and the number. ({self.resource.one})"
        return part if self.resource.is_part else "The whole record, as the register keeps it."

    def get_override_parameters(self) -> list[Any]:
        """Return what it takes: what stands in its path, and its parameters."""
        query = self._query()
        if self.is_list:
            return query
        if self.resource is None:
            return [self._of_path("name", _SLUG, "claim-kind"), *query]
        example = _EXAMPLES.get(self.resource.name, settings.FEATURED_DISPUTE)
        if not self.resource.is_part:
            return [self._of_path("slug", _SLUG, example), *query]
        return [self._of_path("dispute", _SLUG, example), self._of_path("number", _NUMBER, 1), *query]

    def _query(self) -> list[OpenApiParameter]:
        assert isinstance(self.view, ListView | DetailView | VocabularyListView)
        if self.resource and self.is_list:
            return [_of_query(one) for one in parameters.of_list(self.resource.filters, self.view.keys)]
        return [_of_query(parameters.of_fields(self.view.keys))]

    def _of_path(self, name: str, schema: dict[str, Any], example: str | int) -> OpenApiParameter:
        examples = [OpenApiExample("Example", value=example)]
        return OpenApiParameter(name, schema, OpenApiParameter.PATH, required=True, examples=examples)

    def get_response_serializers(self) -> Any:
        """Return the answers by status."""
        right = reference(f"{self.record}List") if self.is_list else self._record()
        found: dict[Any, Any] = {
            (200, JSON): OpenApiResponse(right, "What is asked for."),
            304: OpenApiResponse(None, "It is what the client holds, as its If-None-Match says."),
        }
        found[414] = OpenApiResponse(None, "The address is longer than the server reads.")
        if not self.is_list and self.resource:
            found[301] = OpenApiResponse(None, "It has another address now, in Location.")
        return found | {
            (kind, problems.CONTENT_TYPE): OpenApiResponse(reference("Problem"), said)
            for kind, said in _PROBLEMS.items()
            if kind != 410 or (self.resource and not self.is_list)
        }

    def _record(self) -> dict[str, Any]:
        return {"anyOf": [reference(self.record), reference(f"{self.record}Fields")]}


_EXAMPLES = {"parties": "openai", "systems": "sora-2", "courts": "cand"}
_PROBLEMS = {
    400: "A parameter is unknown or its value is wrong: `errors` names it and the right ones.",
    404: "Nothing public stands here, or a parameter names what is not on record.",
    406: "The answer is JSON and nothing else.",
    410: "It was public and is no longer; `detail` says why.",
    429: "Too many requests; Retry-After says when to ask again.",
    500: "The server failed.",
    503: "The database is busy; Retry-After says when to ask again.",
}


def _of_query(one: Parameter) -> OpenApiParameter:
    """Return a parameter of the query string as OpenAPI describes it."""
    examples = [OpenApiExample("Example", value=_example(one))] if one.example else None
    is_array = one.schema.get("type") == "array"
    return OpenApiParameter(
        one.name,
        one.schema,
        description=one.about,
        style="form" if is_array else None,
        explode=(not one.is_listed) if is_array else None,
        examples=examples or (),
    )


def _example(one: Parameter) -> Any:
    if one.schema.get("type") == "array":
        return one.example.split(",")
    return int(one.example) if one.schema.get("type") == "integer" else one.example
