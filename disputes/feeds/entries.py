"""What feeds say of developments: the words of each entry, from the public record as it is now."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Prefetch, Subquery
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from disputes import vocabulary as words
from disputes.dates import PartialDate
from disputes.imprint import whole_address
from disputes.models import Citation, Dispute, Event, Source, StatusChange
from disputes.typography import curl
from disputes.vocabulary import RecordState

from .atom import Category, Entry
from .developments import Development, Kind
from .tags import tag

LATEST = 5  # events told of a new dispute
FIRST_SOURCES = 5  # sources named for a new dispute


def entries(found: Sequence[Development]) -> list[Entry]:
    """Return the entries of developments, in their order; what is not public any more is left out.

    As many queries however many there are: those of each kind that is among them.
    """
    told: dict[tuple[Kind, int], Entry] = {}
    for kind, tell in _TELL.items():
        if keys := [one.key for one in found if one.kind == kind]:
            told |= {(kind, key): entry for key, entry in tell(keys)}
    return [told[one.kind, one.key] for one in found if (one.kind, one.key) in told]


def _events(keys: list[int]) -> list[tuple[int, Entry]]:
    cited = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))
    rows = Event.objects.published().filter(pk__in=keys).select_related("dispute", "party").prefetch_related(cited)
    return [(event.pk, _event(event)) for event in rows]


def _event(event: Event) -> Entry:
    dispute = event.dispute
    return Entry(
        tag(f"dispute/{dispute.pk}/event/{event.number}"),
        _said(event)
        % {"dispute": curl(dispute.title), "title": curl(event.title), "date": PartialDate(event.date).in_words},
        event.get_absolute_url(),
        event.shown_at,
        max(event.shown_at, event.corrected_at),
        _html("event", event=event, dispute=dispute, sources=[one.source for one in event.citations.all()]),
        [_word("event-kind", event.kind, event.get_kind_display()), *_categories(dispute)],
    )


def _said(event: Event) -> str:
    """Return how a title says an event: as what happened, or was announced, put off or called off."""
    titles: dict[str, str] = {
        words.EventState.SCHEDULED: _("%(dispute)s: announced for %(date)s: %(title)s"),
        words.EventState.MOVED: _("%(dispute)s: moved from %(date)s: %(title)s"),
        words.EventState.CANCELLED: _("%(dispute)s: cancelled: %(title)s"),
    }
    return titles.get(event.state, _("%(dispute)s: %(title)s"))


def _statuses(keys: list[int]) -> list[tuple[int, Entry]]:
    earlier = StatusChange.objects.filter(dispute=OuterRef("dispute"), pk__lt=OuterRef("pk")).order_by("-pk")
    rows = StatusChange.objects.filter(pk__in=keys, dispute__record_state=RecordState.PUBLISHED)
    return [
        (change.pk, _status(change))
        for change in rows.select_related("dispute").annotate(
            was=Subquery(earlier.values("status")[:1]), was_prevailing=Subquery(earlier.values("prevailing")[:1])
        )
    ]


def _status(change: Any) -> Entry:
    dispute = change.dispute
    before = StatusChange(status=change.was, prevailing=change.was_prevailing)
    return Entry(
        tag(f"dispute/{dispute.pk}/status/{change.pk}"),
        _("%(dispute)s: status %(status)s") % {"dispute": curl(dispute.title), "status": _in_words(change)},
        dispute.get_absolute_url(),
        change.recorded_at,
        change.recorded_at,
        _html("status", change=change, status=_in_words(change), before=_in_words(before), dispute=dispute),
        _categories(dispute),
    )


def _in_words(change: StatusChange) -> str:
    """Return a status inside a sentence: "decided, for the claimant"."""
    parts = [str(change.get_status_display()), str(change.get_prevailing_display())]
    return ", ".join(part.lower() for part in parts if part)


def _disputes(keys: list[int]) -> list[tuple[int, Entry]]:
    rows = Dispute.objects.published().filter(pk__in=keys)
    events = Prefetch("events", Event.objects.newest_first())
    sources = Prefetch("sources", Source.objects.order_by("number"))
    return [(dispute.pk, _dispute(dispute)) for dispute in rows.prefetch_related(events, sources)]


def _dispute(dispute: Dispute) -> Entry:
    assert dispute.published_at is not None
    assert dispute.corrected_at is not None
    sources, events = list(dispute.sources.all()), list(dispute.events.all())
    return Entry(
        tag(f"dispute/{dispute.pk}"),
        _("%(dispute)s: new on record") % {"dispute": curl(dispute.title)},
        dispute.get_absolute_url(),
        dispute.published_at,
        dispute.corrected_at,
        _html(
            "dispute",
            dispute=dispute,
            events=events[:LATEST],
            sources=sources[:FIRST_SOURCES],
            more=len(sources) - len(sources[:FIRST_SOURCES]),
        ),
        [_word("dispute-kind", dispute.kind, dispute.get_kind_display()), *_categories(dispute)],
    )


_TELL = {Kind.DISPUTE: _disputes, Kind.STATUS: _statuses, Kind.EVENT: _events}


def _html(name: str, **context: Any) -> str:
    return render_to_string(f"feeds/{name}.html", context | {"site": settings.SITE_URL}).strip()


def _categories(dispute: Dispute) -> list[Category]:
    """Return what every development of a dispute is filed under: how it stands, and where it is fought."""
    where = whole_address(reverse("dispute_facet", args=["jurisdiction"]))
    return [
        _word("dispute-status", dispute.status, dispute.get_status_display()),
        Category(dispute.jurisdiction, dispute.jurisdiction_name, where),
    ]


def _word(vocabulary: str, value: str, label: Any) -> Category:
    """Return a word of a vocabulary, which the glossary defines."""
    return Category(value, str(label), f"{whole_address(reverse('glossary'))}#{vocabulary}")
