"""Which disputes: the parameters of `/disputes/`, the same on the page and in every format."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Claim, Dispute, Entry, Participation, Proceeding, SystemAtIssue, WorkAtIssue

from .base import RecordFilterSet
from .headline import counted, period, sentence
from .kinds import JurisdictionFilter, Row, SinceFilter, TermsFilter, UntilFilter, WordsFilter, YearFilter
from .named import court_filter, developer_filter, party_filter, system_filter

CLAIM = Row(Claim, "dispute")
PARTICIPATION = Row(Participation, "dispute")
PROCEEDING = Row(Proceeding, "dispute")
WORK = Row(WorkAtIssue, "dispute")
# Three rows, not one: a dispute over ChatGPT and Midjourney answers `system=chatgpt&developer=midjourney`.
SYSTEM, DEVELOPER, MODALITY = (Row(SystemAtIssue, "dispute", label) for label in ("system", "developer", "modality"))


class DisputeFilter(RecordFilterSet):
    """The filters of the list of disputes."""

    q = WordsFilter(Entry.Kind.DISPUTE)
    party = party_filter(row=PARTICIPATION)
    system = system_filter(row=SYSTEM)
    opened_after = SinceFilter("opened_on", label=_("Opened from"))
    opened_before = UntilFilter("opened_on", label=_("Opened to"))
    active_after = SinceFilter("active_on", label=_("Latest development from"))
    status = TermsFilter(words.DisputeStatus, "status", in_order=True, label=_("Status"))
    kind = TermsFilter(words.DisputeKind, "kind", label=_("Form"))
    jurisdiction = JurisdictionFilter("jurisdiction", label=_("Where"))
    work = TermsFilter(words.WorkKind, "kind", row=WORK, label=_("Works"))
    claim = TermsFilter(words.ClaimKind, "kind", row=CLAIM, label=_("Claim"))
    claim_status = TermsFilter(words.ClaimStatus, "status", row=CLAIM, in_order=True, label=_("Status of the claim"))
    developer = developer_filter("system__developer", row=DEVELOPER)
    modality = TermsFilter(words.Modality, "system__modalities__modality", row=MODALITY, label=_("Medium"))
    role = TermsFilter(words.Role, "role", row=PARTICIPATION, in_order=True, label=_("Role"))
    stage = TermsFilter(words.Stage, "stage", in_order=True, label=_("Stage"))
    court = court_filter(row=PROCEEDING)
    year = YearFilter("opened_on__year", label=_("Year opened"))

    to_dispute = "pk"
    orders_by = {
        "-active": (_("latest development"), ["-active_on", "-pk"]),
        "-opened": (_("newest opened"), ["-opened_on", "-pk"]),
        "opened": (_("oldest opened"), ["opened_on", "pk"]),
        "title": (_("title"), ["title_key", "pk"]),
        "relevance": (_("relevance"), ["-active_on", "-pk"]),
    }
    control_names = ("q", "party", "system", "opened_after", "opened_before", "active_after")
    facet_needs = {"role": "party"}
    facet_names = (
        "status",
        "kind",
        "jurisdiction",
        "work",
        "claim",
        "claim_status",
        "party",
        "role",
        "system",
        "developer",
        "modality",
        "stage",
        "court",
        "year",
    )

    @staticmethod
    def published() -> QuerySet[Dispute]:
        """Return the disputes the public sees, with the date of their latest development."""
        return Dispute.objects.published().with_activity()

    def headline(self, count: int) -> str:
        """Return what is listed in words: "12 open disputes in Japan over anime, opened 2024 or later"."""
        values, said = self.values, self.said
        before_noun = all(value in ADJECTIVES for value in values["status"])
        head = counted(count, values["kind"], said["status"] if before_noun else "")
        head = sentence(head, PHRASES, said)
        if values["claim_status"]:
            head += str(_(" (%s)") if values["claim"] else _(" with a claim %s")) % said["claim_status"]
        if values["party"] or values["role"]:
            head += " " + str(_("with %s") % (said["party"] or _("a party")))
            head += str(_(" as %s") % said["role"]) if values["role"] else ""
        if not before_noun:
            head += f", {said['status']}"
        if values["year"]:
            head += str(_(", opened in %s")) % said["year"]
        if opened := period(self.cleaned.get("opened_after"), self.cleaned.get("opened_before")):
            head += str(_(", opened %s")) % opened
        if active := period(self.cleaned.get("active_after"), None):
            head += str(_(", active %s")) % active
        return head


# Statuses that stand before the noun, "pending disputes"; the others follow it.
ADJECTIVES = {"open", "closed", *words.DisputeStatus.values} - {
    words.DisputeStatus.DEMAND_MADE.value,
    words.DisputeStatus.NEGOTIATING.value,
    words.DisputeStatus.ON_APPEAL.value,
}

# How the other parameters are said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "jurisdiction": _(" in %s"),
    "work": _(" over %s"),
    "system": _(" about %s"),
    "developer": _(" about a system of %s"),
    "court": _(" before the %s"),
    "stage": _(" at the stage of %s"),
    "modality": _(", medium %s"),
    "q": _(" matching %s"),
    "claim": _(" with a claim of %s"),
}
