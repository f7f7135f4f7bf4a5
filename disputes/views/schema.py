"""The JSON Schema of the record, for those who write records or read them by machine."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from disputes import records
from disputes.filters import reads


@reads(record=False)
@require_safe
def dispute_schema(request: HttpRequest) -> JsonResponse:
    """Serve the schema of `ai-copyright-dispute/1` at its own `$id`."""
    response = JsonResponse(
        records.schema(),
        content_type="application/schema+json",
        json_dumps_params={"ensure_ascii": False, "indent": 2},
    )
    response["Access-Control-Allow-Origin"] = "*"  # validators in a browser may fetch it from anywhere
    return response
