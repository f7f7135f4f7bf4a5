"""Which changes to the record: the parameters of `/changes/` and of its feed."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.models import Party, Revision, System, ThingKind

from .around import Advice, Facet
from .base import RecordFilterSet
from .changed import MadeSince, MadeUntil, OfDispute, OfNamed
from .headline import number, period, sentence
from .kinds import TermsFilter


class Thing(words.Terms):
    """What was changed."""

    DISPUTE = ThingKind.DISPUTE.value, _("Disputes."), _("Disputes")
    PARTY = ThingKind.PARTY.value, _("Parties."), _("Parties")
    SYSTEM = ThingKind.SYSTEM.value, _("AI systems."), _("AI systems")
    COURT = ThingKind.COURT.value, _("Courts and authorities."), _("Courts")


_BY_NAME: dict[str, Any] = {"by": ("name_key", "aliases__name_key"), "hint": _("Use the last part of its address.")}


class ChangeFilter(RecordFilterSet):
    """The filters of the list of changes. The history is asked of the database, and not kept in memory."""

    dispute = OfDispute(ThingKind.DISPUTE, label=_("Dispute"))
    party = OfNamed(ThingKind.PARTY, things=Party, label=_("Party"), **_BY_NAME)
    system = OfNamed(ThingKind.SYSTEM, things=System, label=_("System"), **_BY_NAME)
    after = MadeSince("made_at", label=_("From"))
    before = MadeUntil("made_at", label=_("To"))
    what = TermsFilter(words.ChangeKind, "what", in_order=True, label=_("Kind of change"))
    kind = TermsFilter(Thing, "kind", in_order=True, label=_("What was changed"))

    published = Revision.objects.shown
    to_dispute = ""
    orders_by = {
        "-made": (_("newest"), ["-made_at", "-pk"]),
        "made": (_("oldest"), ["made_at", "pk"]),
    }
    control_names = ("dispute", "after", "before")
    facet_names = ("what", "kind")

    def headline(self, count: int) -> str:
        """Return what is listed in words: "3 changes to CODA v. OpenAI: correction, made in 2026"."""
        head = ngettext("%(n)s change", "%(n)s changes", max(count, 1)) % {"n": number(count)}
        when = period(self.cleaned.get("after"), self.cleaned.get("before"))
        made = _(", made %s") % when if when else ""
        return sentence(head, PHRASES, self.said) + str(made)

    def listing(self, shown: QuerySet[Any]) -> Any:
        """Return the rows in their order, asked of the database."""
        return self.qs

    def _without(self, left_out: str) -> QuerySet[Any]:
        """Return the rows under all filters but one."""
        condition = Q()
        for name, value in self.cleaned.items():
            if name != left_out:
                condition &= self.filters[name].condition(value)
        return self.all_rows().filter(condition).order_by()

    @cached_property
    def facets(self) -> list[Facet]:
        """The facets with their counts; one query for each."""
        if self.form.errors:
            return []
        facets = []
        for name in self.facet_names:
            column = self.filters[name].column
            counts = list(self._without(name).values_list(column).annotate(n=Count("pk")))
            facets.append(replace(self._facet(name, counts, counts, {}), is_open=True))
        return [facet for facet in facets if facet.values]

    @cached_property
    def advice(self) -> list[Advice]:
        """For an empty list: the filters whose removal brings rows back, the fullest first."""
        advice = [
            Advice(str(self.filters[name].label), self.said[name], count, self.query.without(name))
            for name in self.cleaned
            if (count := self._without(name).count())
        ]
        return sorted(advice, key=lambda one: -one.count)


# How each parameter is said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "dispute": _(" to %s"),
    "party": _(" to %s"),
    "system": _(" to %s"),
    "kind": _(" to %s"),
    "what": _(": %s"),
}
