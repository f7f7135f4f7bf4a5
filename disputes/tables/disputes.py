"""Disputes as a table: a row each, with the parties, systems, works, courts and dates that hang on it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.dates import PartialDate, is_reached
from disputes.models import (
    Amount,
    Claim,
    Dispute,
    Event,
    Participation,
    Proceeding,
    Relation,
    Source,
    SystemAtIssue,
    WorkAtIssue,
)
from disputes.models.keyed import Query, as_text, day

from .column import Column, Form
from .table import Row, Table, address_around

COLUMNS = (
    Column("slug", Form.TEXT, _("The dispute's permanent name, by which addresses and other tables call it.")),
    Column("address", Form.ADDRESS, _("The page of the dispute.")),
    Column("title", Form.TEXT, _("The title, as a newspaper would call the dispute.")),
    Column("kind", Form.TEXT, _("The form of the dispute."), words.DisputeKind),
    Column("summary", Form.TEXT, _("What it is about, in plain words. What is claimed is alleged.")),
    Column("jurisdiction", Form.TEXT, _("Where it is fought: a country (ISO 3166-1), or EU for the European Union.")),
    Column("status", Form.TEXT, _("Where the dispute stands."), words.DisputeStatus),
    Column("status_as_of", Form.DATE, _("The date of the newest source for the status.")),
    Column("stage", Form.TEXT, _("How far a suit has come; empty for other forms."), words.Stage),
    Column("prevailing", Form.TEXT, _("Who won, if it is decided."), words.Prevailing),
    Column("final", Form.YES_NO, _("Whether the decision can no longer be appealed; empty if that is not known.")),
    Column("opened_on", Form.DATE, _("The date of the letter or filing that began it.")),
    Column("closed_on", Form.DATE, _("The date on which it ended, if it did and the date is known.")),
    Column("checked_on", Form.DATE, _("The day on which it was last compared with its sources.")),
    Column("claimants", Form.LIST, _("Who complains, by slug."), names="parties"),
    Column("claimant_names", Form.LIST, _("The names of the claimants, in the same order.")),
    Column("respondents", Form.LIST, _("Who is complained of, by slug."), names="parties"),
    Column("respondent_names", Form.LIST, _("The names of the respondents, in the same order.")),
    Column("other_parties", Form.LIST, _("Who else takes part, by slug."), names="parties"),
    Column("other_party_names", Form.LIST, _("The names of the other parties, in the same order.")),
    Column("other_party_roles", Form.LIST, _("What the other parties are, in the same order."), words.Role),
    Column("systems", Form.LIST, _("The AI systems at issue, by slug."), names="systems"),
    Column("system_names", Form.LIST, _("The names of the AI systems, in the same order.")),
    Column("works", Form.LIST, _("The kinds of works that were copied, or are said to have been."), words.WorkKind),
    Column("claim_kinds", Form.LIST, _("What is claimed, each kind once."), words.ClaimKind),
    Column("courts", Form.LIST, _("The courts and authorities before which it is or was, one for each docket.")),
    Column("court_names", Form.LIST, _("The names of the courts, in the same order.")),
    Column("docket_numbers", Form.LIST, _("The docket numbers that are known, as the courts write them.")),
    Column("amounts", Form.LIST, _("The sums of money on record, each as what for, currency and amount.")),
    Column("related", Form.LIST, _("Other disputes that this one belongs to, by slug."), names="disputes"),
    Column("latest_event_on", Form.DATE, _("The date of the latest development that took place.")),
    Column("latest_event_title", Form.TEXT, _("The title of the latest development that took place.")),
    Column("next_event_on", Form.DATE, _("The next date that is announced, as of the day of the file.")),
    Column("next_event_title", Form.TEXT, _("What is announced for that date.")),
    Column("claim_count", Form.NUMBER, _("How many claims are on record.")),
    Column("event_count", Form.NUMBER, _("How many events are on record, coming and cancelled ones too.")),
    Column("source_count", Form.NUMBER, _("How many sources the record rests on.")),
    Column("entered_on", Form.DATE, _("The day on which the record was entered.")),
    Column("changed_on", Form.DATE, _("The day on which the record was last changed.")),
    Column("court_citations", Form.LIST, _("How the courts are cited, in the same order; else their names.")),
)

_OWN = Query(
    lambda keys: Dispute.objects.filter(pk__in=keys).values_list(
        *("pk", "slug", "title", "kind", "summary", "jurisdiction", "status", as_text("status_as_of"), "stage"),
        *("prevailing", "final", as_text("opened_on"), as_text("closed_on")),
        *(day("checked_on"), day("entered_at"), day("changed_at")),
    )
)
_PARTIES = Query(
    lambda keys: (
        Participation.objects.filter(dispute__in=keys)
        .order_by("pk")
        .values_list("dispute_id", "role", "party__slug", "party__name")
    )
)
_SYSTEMS = Query(
    lambda keys: (
        SystemAtIssue.objects.filter(dispute__in=keys)
        .order_by("pk")
        .values_list("dispute_id", "system__slug", "system__name")
    )
)
_WORKS = Query(
    lambda keys: WorkAtIssue.objects.filter(dispute__in=keys).order_by("pk").values_list("dispute_id", "kind")
)
_CLAIMS = Query(
    lambda keys: Claim.objects.filter(dispute__in=keys).order_by("number").values_list("dispute_id", "kind")
)
_DOCKETS = Query(
    lambda keys: (
        Proceeding.objects.filter(dispute__in=keys)
        .order_by("pk")
        .values_list("dispute_id", "court__slug", "court__name", "docket_number", "court__citation_name")
    )
)
_AMOUNTS = Query(
    lambda keys: (
        Amount.objects.filter(dispute__in=keys).order_by("pk").values_list("dispute_id", "what", "currency", "amount")
    )
)
_RELATED = Query(
    lambda keys: (
        Relation.objects.published().filter(dispute__in=keys).order_by("pk").values_list("dispute_id", "other__slug")
    )
)
_EVENTS = Query(  # by number: of several on a day the one entered last is the latest
    lambda keys: (
        Event.objects.filter(dispute__in=keys)
        .order_by("number")
        .values_list("dispute_id", "state", as_text("date"), "title")
    )
)
_SOURCES = Query(
    lambda keys: (
        Source.objects.filter(dispute__in=keys)
        .order_by()
        .values("dispute_id")
        .annotate(n=Count("pk"))
        .values_list("dispute_id", "n")
    )
)


def read(keys: Sequence[int], today: date) -> Iterator[Row]:
    """Give the rows of the disputes with these keys, in their order; ten queries."""
    own, parties, dates = _OWN.by_key(keys), _sides(keys), _dates(keys, PartialDate(today.isoformat()))
    systems, works, claims = _SYSTEMS.grouped(keys), _WORKS.grouped(keys), _CLAIMS.grouped(keys)
    dockets, amounts, related = _DOCKETS.grouped(keys), _AMOUNTS.grouped(keys), _RELATED.grouped(keys)
    sources = dict(_SOURCES.rows(keys))
    before, after = address_around("dispute_detail", "slug")
    for key in keys:
        if key not in own:
            continue
        _key, slug, title, *fields, entered_on, changed_on = own[key]
        kinds, before_courts = [one[1] for one in claims.get(key, ())], dockets.get(key, ())
        yield (
            *(slug, f"{before}{slug}{after}", title, *fields, *(parties.get(key) or _NOBODY)),
            *([one[1] for one in systems.get(key, ())], [one[2] for one in systems.get(key, ())]),
            *([one[1] for one in works.get(key, ())], list(dict.fromkeys(kinds))),
            *([one[1] for one in before_courts], [one[2] for one in before_courts]),
            [one[3] for one in before_courts if one[3]],
            [f"{what} {currency} {amount:.2f}" for _key, what, currency, amount in amounts.get(key, ())],
            *([one[1] for one in related.get(key, ())], *dates.get(key, _NO_DATES)[:4]),
            *(len(kinds), dates.get(key, _NO_DATES)[4], sources.get(key, 0), entered_on, changed_on),
            [one[4] or one[2] for one in before_courts],
        )


def _sides(keys: Sequence[int]) -> dict[int, tuple[list[str], ...]]:
    """Return by dispute the slugs and the names of each side, and of the others with their roles."""
    found: dict[int, tuple[list[str], ...]] = {}
    for key, role, slug, name in _PARTIES.rows(keys):
        lists = found.get(key)
        if lists is None:
            lists = found[key] = ([], [], [], [], [], [], [])
        place = _PLACES.get(role, 4)
        lists[place].append(slug)
        lists[place + 1].append(name)
        if place == 4:
            lists[6].append(role)
    return found


_PLACES = {words.Role.CLAIMANT.value: 0, words.Role.RESPONDENT.value: 2}
_NOBODY: tuple[list[str], ...] = ([], [], [], [], [], [], [])
_NO_DATES = ["", "", "", "", 0]
_NEVER = "9999-99-99"  # after any date


def _dates(keys: Sequence[int], now: PartialDate) -> dict[int, list[Any]]:
    """Return by dispute date and title of the latest event, and of the first to come, and how many there are."""
    found: dict[int, list[Any]] = defaultdict(_NO_DATES.copy)
    for key, state, date_, title in _EVENTS.rows(keys):
        dates = found[key]
        dates[4] += 1
        if state == "":
            if date_ >= dates[0]:
                dates[0:2] = date_, title
        elif state == _SCHEDULED and date_ < (dates[2] or _NEVER) and is_reached(date_, now):
            dates[2:4] = date_, title
    return found


_SCHEDULED = words.EventState.SCHEDULED.value

DISPUTES = Table("disputes", _("Disputes"), "DisputeFilter", "dispute_list", COLUMNS, read)
