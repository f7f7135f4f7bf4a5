"""A walk along a list gives every row once, in the order of the page, whatever is written meanwhile."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records
from disputes.models import Court, Dispute, Party, System
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, an_event

from .asking import BY_NAME, LISTS, ORDERS, get, name_of, named, one_of_everything, refused, told, walk

pytestmark = pytest.mark.django_db


def address(name: str, order: str, size: int = 2) -> str:
    words = "&q=alpha" if order == "relevance" else ""
    return f"{LISTS[name]}?order={order}&page_size={size}{words}"


@pytest.fixture
def register() -> list[Dispute]:
    """Seven disputes, on few days, so that much is equal."""
    return [one_of_everything(f"alpha {n}", opened_on=f"2025-01-0{1 + n % 3}") for n in range(7)]


@pytest.mark.parametrize(("name", "order"), ORDERS)
def test_the_walk_gives_every_row_once_in_the_order_of_the_filter_and_leads_back_by_the_same_pages(
    register: list[Dispute], name: str, order: str
) -> None:
    pages = list(walk(address(name, order)))
    rows = [row for page in pages for row in page["results"]]
    data = {"order": order, **({"q": "alpha"} if order == "relevance" else {})}
    filter_ = BY_NAME[name].filters(data)
    assert rows == records.read_all(filter_.qs, published=True)
    assert {page["count"] for page in pages} == {len(rows)}
    assert len(rows) == 7
    back, ahead = [], pages[-1]["previous"]
    while ahead:
        page = told(ahead)
        back.append(page["results"])
        ahead = page["previous"]
    assert back == [page["results"] for page in pages[:-1]][::-1]


@pytest.mark.parametrize(("name", "order"), ORDERS)
def test_what_is_entered_or_deleted_meanwhile_moves_no_other_row(
    register: list[Dispute], name: str, order: str
) -> None:
    """After each page its last row is deleted, and others are entered before, between and behind."""
    before = [name_of(row) for page in walk(address(name, order)) for row in page["results"]]
    words = iter(["aardvark", "middle", "zebra", "abacus", "mean", "zoo"])

    def write(rows: list[Any]) -> None:
        slug = rows[-1].get("dispute") or rows[-1]["slug"]
        Dispute.objects.filter(slug=f"dispute-alpha-{slug.rpartition('-')[2]}").delete()
        for day in ("2024-01-01", "2025-01-02", "2026-01-01"):
            if word := next(words, ""):
                one_of_everything(f"{word} alpha {day}", opened_on=day)

    rows = [name_of(row) for page in walk(address(name, order), write) for row in page["results"]]
    assert len(rows) == len(set(rows))
    assert [row for row in rows if row in before] == before


@pytest.mark.parametrize("name", ["disputes", "claims", "events", "sources"])
def test_a_last_row_that_moves_is_passed_over_where_it_stood(register: list[Dispute], name: str) -> None:
    """It goes from the middle of the order to its end; what stood behind it comes once all the same."""
    order = {"disputes": "-opened", "claims": "-opened", "events": "-date", "sources": "-published"}[name]
    before = [name_of(row) for page in walk(address(name, order)) for row in page["results"]]
    first = told(address(name, order))
    slug = first["results"][-1].get("dispute") or first["results"][-1]["slug"]
    dispute = Dispute.objects.get(slug=slug)
    Dispute.objects.filter(pk=dispute.pk).update(opened_on="2001-01-01")
    dispute.events.update(date="2001-01-01")
    dispute.sources.update(published_on="2001-01-01")
    rest = [name_of(row) for page in walk(first["next"]) for row in page["results"]]
    assert [one for one in rest if one not in before[:2]] == before[2:]


def test_a_search_goes_on_by_how_well_rows_are_found(register: list[Dispute]) -> None:
    """Equal scores stand in the list's own order, unequal ones by the score."""
    a_dispute("Beta", summary="It says alpha in passing.")
    best = a_dispute("Alpha")
    rows = [row["slug"] for page in walk(address("disputes", "relevance", size=1)) for row in page["results"]]
    assert (rows[0], rows[-1], len(set(rows))) == (best.slug, "beta", 9)


def test_unknown_dates_come_last_and_are_walked_as_well(register: list[Dispute]) -> None:
    dispute = register[0]
    a_source(dispute, published_on="2024"), a_source(dispute, published_on="2025-03")
    for order in ("published", "-published"):
        rows = [row for page in walk(address("sources", order, size=1)) for row in page["results"]]
        dates = [row.get("published_on") for row in rows]
        assert dates == [*sorted(["2024", "2025-03"], reverse=order.startswith("-")), *[None] * 7]


def test_a_new_page_size_and_other_keys_go_on_at_the_same_place(register: list[Dispute]) -> None:
    first = told("disputes/?order=title&page_size=2")
    ahead = first["next"].replace("page_size=2", "page_size=100&fields=slug")
    rest = told(ahead)["results"]
    assert [row["slug"] for row in rest] == [f"dispute-alpha-{n}" for n in range(2, 7)]


@pytest.mark.parametrize("change", ["&status=open", "&order=-opened", ""])
def test_a_cursor_of_another_list_is_refused(register: list[Dispute], change: str) -> None:
    cursor = told("disputes/?order=title&page_size=2")["next"].partition("cursor=")[2]
    path = f"disputes/?order=title&cursor={cursor}{change}" if change else f"parties/?cursor={cursor}"
    path = path.replace("order=title&", "") if "order=-" in path else path
    assert named(refused(path, 404)) == ["cursor"]


@pytest.mark.parametrize(
    "cursor", ["x", "%00", "cD0x", "1", "null", "-1", "A" * 5000, "%ED%A0%80", "~", "AAAAAAAAAA~", "%E2%9A%96"]
)
@pytest.mark.parametrize("name", ["disputes", "sources"])
def test_what_is_no_cursor_is_refused(name: str, cursor: str) -> None:
    assert named(refused(f"{name}/?cursor={cursor}")) == ["cursor"]


def test_a_cursor_that_was_tampered_with_is_refused(register: list[Dispute]) -> None:
    cursor = told("disputes/?page_size=2")["next"].partition("cursor=")[2]
    for at in (0, len(cursor) // 2, len(cursor) - 2):
        other = cursor[:at] + ("A" if cursor[at] != "A" else "B") + cursor[at + 1 :]
        assert get(f"disputes/?page_size=2&cursor={other}").status_code in (400, 404)


def test_the_longest_title_makes_a_cursor_that_is_taken() -> None:
    for n in range(3):
        a_dispute("株式会社講談社対生成AI" * 14 + str(n), slug=f"long-{n}")
    rows = [row["slug"] for page in walk("disputes/?order=title&page_size=1") for row in page["results"]]
    assert rows == ["long-0", "long-1", "long-2"]


def test_the_header_link_leads_to_the_pages_beside(register: list[Dispute]) -> None:
    second = get(told("disputes/?page_size=2")["next"])
    links = dict(reversed(link.strip("<").split('>; rel="')) for link in second["Link"].split(", <"))
    assert links['next"'] == second.json()["next"]
    assert links['prev"'] == second.json()["previous"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_one_of_three_and_of_thirty_takes_the_same_queries(name: str) -> None:
    taken = []
    for number in (1, 2, 27):
        for _ in range(number):
            one_of_everything(f"beta {Dispute.objects.count()}")
        get(LISTS[name])
        with CaptureQueriesContext(connection) as asked:
            assert len(told(LISTS[name] + "?page_size=100")["results"]) == Dispute.objects.count()
        taken.append(len(asked))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 21


def test_an_empty_list_is_a_page_of_nothing() -> None:
    for path in LISTS.values():
        assert told(path) == {"count": 0, "next": None, "previous": None, "results": []}


def test_courts_are_found_by_country_with_its_subdivisions() -> None:
    dispute = one_of_everything("alpha")
    Court.objects.update(jurisdiction="US-CA", level="appeal")
    one_of_everything("beta")
    rows = told("courts/?jurisdiction=US&level=appeal")["results"]
    assert [row["slug"] for row in rows] == [dispute.proceedings.get().court.slug]
    assert told("courts/?jurisdiction=JP")["count"] == 0


def test_sources_are_found_by_kind_language_date_and_party() -> None:
    dispute = one_of_everything("alpha")
    wanted = a_source(dispute, kind="court_document", language="ja", published_on="2025-03")
    a_source(dispute, kind="news", language="ja", published_on="2025-03")
    a_source(one_of_everything("beta"), kind="court_document", language="ja", published_on="2025-03")
    path = "sources/?source=primary&language=ja&after=2025&before=2025-12&party=party-alpha&jurisdiction=US"
    assert [row["url"] for row in told(path)["results"]] == [wanted.url]
    assert named(refused("sources/?language=japanese")) == ["language"]


def test_what_is_written_shows_in_the_very_next_answer() -> None:
    a_claim(dispute := a_dispute("Alpha"))
    assert told("claims/")["count"] == 1
    a_claim(dispute, kind="contract")
    an_event(dispute)
    assert (told("claims/")["count"], told("events/")["count"]) == (2, 1)
    assert (Party.objects.count(), System.objects.count()) == (0, 0)
    a_dispute("Beta", claimants=[a_party("Kodansha")])
    assert told("parties/")["count"] == 1
