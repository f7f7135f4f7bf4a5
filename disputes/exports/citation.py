"""The citation of a dispute, a party or a claim as a file, for programs that keep references."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes.citations import FILES, reference_to
from disputes.filters import reads
from disputes.imprint import LICENCE_URL
from disputes.models import Claim, Dispute, Party, ThingKind
from disputes.review import answer_for, answer_for_claim


class CitationForm:
    """The end of an address that says in which form a citation is wanted: `bib`, `ris` or `csl.json`."""

    regex = "|".join(ending.replace(".", r"\.") for ending in FILES)

    def to_python(self, value: str) -> str:
        """Return the form as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """Return the form as an address writes it."""
        return value


@reads()
@require_safe
def dispute_citation(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """Answer with the citation of a published dispute; of one that is gone, what became of it."""
    dispute = Dispute.objects.published().filter(slug=slug).first()
    return _file(dispute, form, slug) if dispute else answer_for(request, ThingKind.DISPUTE, slug)


@reads()
@require_safe
def party_citation(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """Answer with the citation of a party that the public record names; of one that is gone, what became of it."""
    party = Party.objects.published().filter(slug=slug).first()
    return _file(party, form, slug) if party else answer_for(request, ThingKind.PARTY, slug)


@reads()
@require_safe
def claim_citation(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponse:
    """Answer with the citation of a claim of a published dispute; of one that is gone, what became of it."""
    claims = Claim.objects.published().select_related("dispute")
    claim = claims.filter(dispute__slug=slug, number=number).first()
    return _file(claim, form, f"{slug}-claim-{number}") if claim else answer_for_claim(request, slug, number)


def _file(thing: Any, form: str, name: str) -> HttpResponse:
    """Return the citation of a public thing as of today, as a file of this name."""
    file = FILES[form]
    cited = reference_to(thing, timezone.localdate())
    links = [f'<{LICENCE_URL}>; rel="license"', f'<{cited.address}>; rel="canonical"; type="text/html"']
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Link": ", ".join(links),
        "Access-Control-Allow-Origin": "*",
    }
    return HttpResponse(file.write(cited).encode(), content_type=file.content_type, headers=headers)
