"""The API explained for people, printed from what it takes and answers, with examples that are answered as shown."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from disputes import imprint
from disputes.filters import reads

from . import examples, parameters, problems
from .asked import MOST_ROWS, USUAL_SIZE
from .parameters import Parameter
from .resources import RESOURCES, Resource


class Section(NamedTuple):
    """A resource as the page explains it: its addresses, its parameters, the keys of a record and an example."""

    name: str
    one: str
    listing: str
    detail: str
    parameters: list[Parameter]
    keys: tuple[str, ...]
    example: examples.Example | None


@csrf_exempt  # so that POST is answered as everywhere in the API
@reads()
@require_safe
def api_page(request: HttpRequest) -> HttpResponse:
    """Show every address with its parameters, the problems, the limits and the promises."""
    shown = examples.of_records()
    context = {
        "sections": [_section(resource, shown.get(resource.name)) for resource in RESOURCES],
        "paging": parameters.PAGING,
        "first": examples.of_list(),
        "vocabulary": examples.of_vocabulary(),
        "wrong": examples.of_a_wrong_value(),
        "problems": problems.KINDS,
        "a_minute": settings.API_REQUESTS_PER_MINUTE,
        "usual_size": USUAL_SIZE,
        "most_rows": MOST_ROWS,
        "site": settings.SITE_URL,
        "imprint": imprint,
    }
    return render(request, "api/page.html", context)


def _section(resource: Resource, example: examples.Example | None) -> Section:
    listing = reverse(f"api:{resource.name}_list")
    return Section(
        resource.name,
        resource.one,
        listing,
        f"{listing}{'{dispute}/{number}/' if resource.is_part else '{slug}/'}",
        [*parameters.of_filters(resource.filters), parameters.of_order(resource.filters)],
        resource.keys,
        example,
    )
