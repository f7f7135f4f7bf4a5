"""How a page is cited, printed at its end: texts and files, to copy and to take away."""

from typing import Any, NamedTuple

from django import template
from django.utils.text import slugify

from disputes.citations import FILES, File, Prose, Reference, bluebook, chicago

register = template.Library()


class InWords(NamedTuple):
    """A citation as text: what its manner is called, its name on the page, and the text."""

    name: str
    place: str
    text: Prose


class InCode(NamedTuple):
    """A citation for programs: what its form is called, its name on the page, how its file ends, where it is, what
    it says.
    """

    name: str
    place: str
    ending: str
    address: str
    text: str


@register.inclusion_tag("_cite.html", takes_context=True)
def cite(context: template.Context, reference: Reference) -> dict[str, Any]:
    """Print how the page of a dispute, claim or party is cited; it must be that very page."""
    page = context["request"].path.removesuffix("/")
    texts = (("Chicago", chicago), ("Bluebook", bluebook))
    return {
        "reference": reference,
        "texts": [InWords(name, f"cite-{slugify(name)}", write(reference)) for name, write in texts],
        "codes": [_in_code(file, page, reference) for file in FILES.values()],
    }


def _in_code(file: File, page: str, reference: Reference) -> InCode:
    text = "\n".join(file.write(reference).splitlines())
    return InCode(file.name, f"cite-{slugify(file.name)}", file.ending, f"{page}.{file.ending}", text)
