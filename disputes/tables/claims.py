"""Claims as a table: a row each, with its two sides, its sources and the dispute that it belongs to."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Citation, Claim, ClaimParty
from disputes.models.keyed import Query, as_text

from .column import Column, Form
from .table import Row, Table, address_around

COLUMNS = (
    Column("dispute", Form.TEXT, _("The dispute, by slug."), names="disputes"),
    Column("number", Form.NUMBER, _("The claim's number in the dispute, given once and kept.")),
    Column("address", Form.ADDRESS, _("The page of the claim.")),
    Column("dispute_title", Form.TEXT, _("The title of the dispute.")),
    Column("kind", Form.TEXT, _("What is claimed."), words.ClaimKind),
    Column("summary", Form.TEXT, _("What is alleged, in plain words.")),
    Column("legal_basis", Form.TEXT, _("The provision relied on; empty if it is not known.")),
    Column("relief_sought", Form.TEXT, _("What the claimant asks for; empty if it is not known.")),
    Column("made_by", Form.LIST, _("Who makes the claim, by slug."), names="parties"),
    Column("made_by_names", Form.LIST, _("The names of who makes it, in the same order.")),
    Column("against", Form.LIST, _("Against whom, by slug."), names="parties"),
    Column("against_names", Form.LIST, _("The names of those it is made against, in the same order.")),
    Column("status", Form.TEXT, _("How far the claim has come."), words.ClaimStatus),
    Column("status_on", Form.DATE, _("The date of the demand, filing or ruling that gave it this status.")),
    Column("sources", Form.LIST, _("The web addresses of the sources that it rests on, the chief one first.")),
    Column("jurisdiction", Form.TEXT, _("Where the dispute is fought: a country (ISO 3166-1), or EU.")),
    Column("dispute_kind", Form.TEXT, _("The form of the dispute."), words.DisputeKind),
    Column("dispute_status", Form.TEXT, _("Where the dispute stands."), words.DisputeStatus),
    Column("dispute_opened_on", Form.DATE, _("The date on which the dispute began.")),
)

_OWN = Query(
    lambda keys: Claim.objects.filter(pk__in=keys).values_list(
        *("pk", "dispute__slug", "number", "dispute__title", "kind", "summary", "legal_basis", "relief_sought"),
        *("status", as_text("status_on")),
        *("dispute__jurisdiction", "dispute__kind", "dispute__status", as_text("dispute__opened_on")),
    )
)
_SIDES = Query(
    lambda keys: (
        ClaimParty.objects.filter(claim__in=keys)
        .order_by("pk")
        .values_list("claim_id", "side", "party__slug", "party__name")
    )
)
_SOURCES = Query(
    lambda keys: Citation.objects.filter(claim__in=keys).order_by("pk").values_list("claim_id", "source__url")
)
_MADE_BY, _AGAINST = ClaimParty.Side.MADE_BY.value, ClaimParty.Side.AGAINST.value


def read(keys: Sequence[int], today: date) -> Iterator[Row]:
    """Give the rows of the claims with these keys, in their order; three queries."""
    own, sides, sources = _OWN.by_key(keys), _SIDES.grouped(keys), _SOURCES.grouped(keys)
    before, after = address_around("claim_detail", "slug", 0)
    for key in keys:
        if key not in own:
            continue
        _key, slug, number, title, kind, summary, basis, relief, status, status_on, *dispute = own[key]
        made_by = [one for one in sides[key] if one[1] == _MADE_BY]
        against = [one for one in sides[key] if one[1] == _AGAINST]
        yield (
            *(slug, number, f"{before}{slug}/{number}{after}", title, kind, summary, basis, relief),
            *([one[2] for one in made_by], [one[3] for one in made_by]),
            *([one[2] for one in against], [one[3] for one in against]),
            *(status, status_on, [one[1] for one in sources[key]], *dispute),
        )


CLAIMS = Table("claims", _("Claims"), "ClaimFilter", "claim_list", COLUMNS, read)
