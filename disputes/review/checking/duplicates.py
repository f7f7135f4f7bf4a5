"""Which disputes on record may be the same as one that is to be published."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from disputes import captions
from disputes.models import Dispute, Participation, Proceeding

from .parts import Finding, Parts


def duplicates(parts: Parts) -> Iterator[Finding]:
    """Warn of each dispute that has a docket or the title of this one, or its sides and month; three queries."""
    dispute = parts.dispute
    others = Dispute.objects.exclude(pk__in=[pk for pk in (dispute.pk, dispute.copy_of_id) if pk])
    found: dict[int, str] = {}
    for other in others.filter(pk__in=_with_a_docket_of(parts).values("dispute"))[:3]:
        found.setdefault(other.pk, _("“%s” has a docket of this one: is it the same dispute?") % other)
    for other in others.filter(title_key=dispute.title_key)[:3]:
        found.setdefault(other.pk, _("“%s” has the same title: is it the same dispute?") % other)
    for other in _between_the_same(parts, others):
        sentence = _("“%s” was opened in the same month between the same sides: is it the same dispute?")
        found.setdefault(other.pk, sentence % other)
    for key, sentence in found.items():
        yield Finding(False, f"duplicate-{key}", sentence, "title")


def _with_a_docket_of(parts: Parts) -> Any:
    """Return the proceedings of any dispute that have a docket of this one."""
    same = Q(pk__in=[])
    for proceeding in parts.proceedings:
        if proceeding.docket_number:
            same |= Q(court=proceeding.court_id, docket_number=proceeding.docket_number)
        if proceeding.courtlistener_docket_id:
            same |= Q(courtlistener_docket_id=proceeding.courtlistener_docket_id)
    return Proceeding.objects.filter(same)


def _between_the_same(parts: Parts, others: Any) -> Any:
    """Return the disputes between a first and a second side of this one, opened in the same month."""
    roles = captions.side_roles(parts.dispute.kind)
    for side in roles:
        keys = [one.party_id for one in parts.taking_part if one.role in side]
        has_one = Participation.objects.filter(dispute=OuterRef("pk"), party__in=keys, role__in=side)
        others = others.filter(Exists(has_one))
    return others.filter(opened_on__startswith=str(parts.dispute.opened_on)[:7])[:3]
