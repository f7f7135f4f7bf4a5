"""The API described for programs (OpenAPI 3.1), made by drf-spectacular once in each process."""

from functools import lru_cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from rest_framework.response import Response

from disputes.filters import Parameters
from disputes.release import build

from .asked import Asked
from .views import ApiView


class OpenApiView(ApiView):
    """The description."""

    shows_record = False
    schema = None  # it does not describe itself

    @property
    def parameters(self) -> Parameters:
        """None."""
        return NOTHING

    def answer(self, asked: Asked, **place: Any) -> Response:
        """Return it."""
        return Response(described(build()))


NOTHING = Parameters(None)


@lru_cache(1)
def described(release: str) -> dict[str, Any]:
    """Return the OpenAPI paper of a release."""
    found: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return found
