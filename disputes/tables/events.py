"""Events as a table: a row each, past and coming, with its sources and the dispute that it belongs to."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Citation, Event
from disputes.models.keyed import Query, as_text, second

from .column import Column, Form
from .table import Row, Table, address_around

COLUMNS = (
    Column("dispute", Form.TEXT, _("The dispute, by slug."), names="disputes"),
    Column("number", Form.NUMBER, _("The event's number in the dispute, given once and kept.")),
    Column("address", Form.ADDRESS, _("Its place on the page of the dispute.")),
    Column("dispute_title", Form.TEXT, _("The title of the dispute.")),
    Column("date", Form.DATE, _("The date, as exact as its source.")),
    Column("kind", Form.TEXT, _("What happened."), words.EventKind),
    Column("state", Form.TEXT, _("Empty if it took place; else whether it is announced or off."), words.EventState),
    Column("title", Form.TEXT, _("What happened, as a headline.")),
    Column("detail", Form.TEXT, _("What happened, in some sentences.")),
    Column("party", Form.TEXT, _("Who acted, by slug; empty if nobody is named."), names="parties"),
    Column("party_name", Form.TEXT, _("The name of who acted.")),
    Column("sources", Form.LIST, _("The web addresses of the sources that it rests on, the chief one first.")),
    Column("jurisdiction", Form.TEXT, _("Where the dispute is fought: a country (ISO 3166-1), or EU.")),
    Column("dispute_kind", Form.TEXT, _("The form of the dispute."), words.DisputeKind),
    Column("dispute_status", Form.TEXT, _("Where the dispute stands."), words.DisputeStatus),
    Column("shown_at", Form.MOMENT, _("When readers could first see it.")),
    Column("corrected_at", Form.MOMENT, _("When readers last saw it changed.")),
)

_OWN = Query(
    lambda keys: Event.objects.filter(pk__in=keys).values_list(
        *("pk", "dispute__slug", "number", "dispute__title", as_text("date"), "kind", "state", "title", "detail"),
        *("party__slug", "party__name", "dispute__jurisdiction", "dispute__kind", "dispute__status"),
        *(second("shown_at"), second("corrected_at")),
    )
)
_SOURCES = Query(
    lambda keys: Citation.objects.filter(event__in=keys).order_by("pk").values_list("event_id", "source__url")
)


def read(keys: Sequence[int], today: date) -> Iterator[Row]:
    """Give the rows of the events with these keys, in their order; two queries."""
    own, sources = _OWN.by_key(keys), _SOURCES.grouped(keys)
    before, after = address_around("dispute_detail", "slug")
    for key in keys:
        if key not in own:
            continue
        _key, slug, number, *fields, jurisdiction, kind, status, shown_at, corrected_at = own[key]
        yield (
            *(slug, number, f"{before}{slug}{after}#event-{number}", *fields),
            *([one[1] for one in sources[key]], jurisdiction, kind, status),
            *(_moment(shown_at), _moment(corrected_at)),
        )


def _moment(text: str) -> str:
    """Return a moment as the table writes it: 2025-09-30T12:00:00Z."""
    return f"{text[:10]}T{text[11:]}Z"


EVENTS = Table("timeline", _("Events"), "EventFilter", "timeline", COLUMNS, read)
