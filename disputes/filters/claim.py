"""Which claims, across all disputes: the parameters of `/claims/`."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.models import Claim, ClaimParty, Entry, SystemAtIssue, WorkAtIssue

from .base import RecordFilterSet
from .headline import number, sentence
from .kinds import JurisdictionFilter, Row, TermsFilter, WordsFilter
from .named import party_filter, system_filter

SIDE = Row(ClaimParty, "claim")
WORK = Row(WorkAtIssue, "dispute", outer="dispute", label="work")
SYSTEM = Row(SystemAtIssue, "dispute", outer="dispute", label="system")


class ClaimFilter(RecordFilterSet):
    """The filters of the list of claims; party and side bind to the same party of the claim."""

    q = WordsFilter(Entry.Kind.CLAIM)
    party = party_filter(row=SIDE)
    system = system_filter(row=SYSTEM)
    claim = TermsFilter(words.ClaimKind, "kind", label=_("Claim"))
    claim_status = TermsFilter(words.ClaimStatus, "status", in_order=True, label=_("Status of the claim"))
    side = TermsFilter(ClaimParty.Side, "side", row=SIDE, in_order=True, label=_("Side of the party"))
    jurisdiction = JurisdictionFilter("dispute__jurisdiction", label=_("Where"))
    status = TermsFilter(words.DisputeStatus, "dispute__status", in_order=True, label=_("Status of the dispute"))
    kind = TermsFilter(words.DisputeKind, "dispute__kind", label=_("Form of the dispute"))
    work = TermsFilter(words.WorkKind, "kind", row=WORK, label=_("Works"))

    published = Claim.objects.published
    to_dispute = "dispute"
    orders_by = {
        "-opened": (_("newest dispute"), ["-dispute__opened_on", "-dispute_id", "number"]),
        "opened": (_("oldest dispute"), ["dispute__opened_on", "dispute_id", "number"]),
        "title": (_("title of the dispute"), ["dispute__title_key", "number", "pk"]),
        "claim": (_("claim"), ["kind", "-dispute__opened_on", "pk"]),
        "relevance": (_("relevance"), ["-dispute__opened_on", "-dispute_id", "number"]),
    }
    control_names = ("q", "party", "system")
    facet_needs = {"side": "party"}
    facet_names = ("claim", "claim_status", "party", "side", "jurisdiction", "status", "kind", "work", "system")
    open_facets = 4

    def headline(self, count: int) -> str:
        """Return what is listed in words: "3 claims: copying for training, upheld"."""
        head = ngettext("%(n)s claim", "%(n)s claims", max(count, 1)) % {"n": number(count)}
        return sentence(head, PHRASES, self.said).removesuffix(",")


# How each parameter is said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "claim": _(" of %s"),
    "claim_status": _(", %s,"),
    "party": _(" with %s"),
    "side": _(" (%s)"),
    "jurisdiction": _(" in %s"),
    "work": _(" over %s"),
    "system": _(" about %s"),
    "kind": _(", form %s"),
    "status": _(", dispute %s"),
    "q": _(" matching %s"),
}
