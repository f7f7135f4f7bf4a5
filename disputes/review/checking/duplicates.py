"""Which disputes on record may be the same as one that is to be published."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from disputes import captions
from disputes.legal import dockets
from disputes.models import Dispute, Participation, Proceeding

from .parts import Finding, Parts


def duplicates(parts: Parts) -> Iterator[Finding]:
    """Warn of each dispute that has a docket or the title of this one, or its sides and month; three queries."""
    dispute = parts.dispute
    others = Dispute.objects.exclude(pk__in=[pk for pk in (dispute.pk, dispute.copy_of_id) if pk])
    found: dict[int, str] = {}
    for other in others.filter(pk__in=_with_a_docket_of(parts))[:3]:
        found.setdefault(other.pk, _("“%s” has a docket of this one: is it the same dispute?") % other)
    for other in others.filter(title_key=dispute.title_key)[:3]:
        found.setdefault(other.pk, _("“%s” has the same title: is it the same dispute?") % other)
    for other in _between_the_same(parts, others):
        sentence = _("“%s” was opened in the same month between the same sides: is it the same dispute?")
        found.setdefault(other.pk, sentence % other)
    for key, sentence in found.items():
        yield Finding(False, f"duplicate-{key}", sentence, "title")


def _with_a_docket_of(parts: Parts) -> set[int]:
    """Return the keys of the disputes that have a docket of this one, however its number is written; one query."""
    numbers = [(one.court_id, dockets.read(one.docket_number)) for one in parts.proceedings if one.docket_number]
    listed = [one.courtlistener_docket_id for one in parts.proceedings if one.courtlistener_docket_id]
    likely = Q(courtlistener_docket_id__in=listed)
    for one in parts.proceedings:
        if one.docket_number:
            likely |= Q(court=one.court_id, docket_number=one.docket_number)
    for court, docket in numbers:
        if docket.system:
            likely |= Q(court=court, docket_number__contains=docket.serial)
    found = Proceeding.objects.filter(likely).values_list(
        "dispute", "court", "docket_number", "courtlistener_docket_id"
    )
    return {
        dispute
        for dispute, court, number, listener in found
        if listener in listed or any(court == mine and dockets.read(number).is_same(one) for mine, one in numbers)
    }


def _between_the_same(parts: Parts, others: Any) -> Any:
    """Return the disputes between a first and a second side of this one, opened in the same month."""
    roles = captions.side_roles(parts.dispute.kind)
    for side in roles:
        keys = [one.party_id for one in parts.taking_part if one.role in side]
        has_one = Participation.objects.filter(dispute=OuterRef("pk"), party__in=keys, role__in=side)
        others = others.filter(Exists(has_one))
    return others.filter(opened_on__startswith=str(parts.dispute.opened_on)[:7])[:3]
