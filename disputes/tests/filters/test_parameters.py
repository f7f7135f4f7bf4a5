"""Query strings that ask the same have one form, and whatever has one form is one page."""

import random
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.test import Client, RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes import filters
from disputes.filters import Parameters, reads
from disputes.tests.caching.pages import LISTS, as_made_now, on_record, tag

OF_LIST: dict[str, Any] = {
    "/disputes/": filters.DisputeFilter,
    "/parties/": filters.PartyFilter,
    "/claims/": filters.ClaimFilter,
    "/systems/": filters.SystemFilter,
    "/timeline/": filters.EventFilter,
}
DISPUTES = Parameters(filters.DisputeFilter)


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("", ""),
        ("status=open", "status=open"),
        ("status=open&status=closed", "status=closed&status=open"),
        ("status=open&status=open", "status=open"),
        ("status=%20open%09&kind=", "status=open"),
        ("kind=lawsuit&status=open", "status=open&kind=lawsuit"),
        ("utm_source=x&fbclid=1&status=open&nosuch=", "status=open"),
        ("page=1", ""),
        ("page=%201%20", ""),
        ("page=01", "page=01"),
        ("page=3&page=2", "page=2"),
        ("page=2&page=", ""),
        ("q=a&q=b", "q=b"),
        ("q=b&q=%20", ""),
        ("q=%E3%80%80%E8%A8%B4%E8%A8%9F+Getty%20", "q=%E8%A8%B4%E8%A8%9F+Getty"),
        ("order=-active", ""),
        ("order=title", "order=title"),
        ("q=x&order=relevance", "q=x"),
        ("q=x&order=-active", "q=x&order=-active"),
        ("order=wrong", "order=wrong"),
        ("status=wrong", "status=wrong"),
        ("status=%00", "status=%00"),
        ("status=%FF", "status=%EF%BF%BD"),
        ("&&=&;;", ""),
        ("status", ""),
        ("STATUS=open", ""),
    ],
)
def test_the_normal_form(raw: str, normal: str) -> None:
    assert DISPUTES.normal(raw) == normal
    assert DISPUTES.normal(normal) == normal


def test_the_usual_order_is_that_of_the_list_as_it_is_asked() -> None:
    timeline = Parameters(filters.EventFilter)
    assert timeline.normal("order=-date") == ""
    assert timeline.normal("order=date") == "order=date"
    assert timeline.normal("when=upcoming&order=date") == "when=upcoming"
    assert timeline.normal("when=upcoming&order=-date") == "when=upcoming&order=-date"


def test_a_page_without_filters_reads_what_it_names_and_nothing_else() -> None:
    assert Parameters().normal("page=2&q=x") == ""
    assert Parameters(None, "find").normal("page=2&find=%20oni%20&find=son") == "find=son"


@pytest.mark.parametrize("path", LISTS)
def test_every_filter_of_a_list_is_known_by_itself(path: str) -> None:
    """A new filter needs no second place."""
    known = Parameters(OF_LIST[path])
    assert list(known.takes_many) == [*OF_LIST[path].base_filters, "order", "page"]
    for name in known.takes_many:
        assert known.normal(f"{name}=wrong") == f"{name}=wrong"


@pytest.mark.parametrize("charset", ["utf-16", "shift_jis", "latin-1"])
def test_a_charset_that_the_request_names_does_not_change_how_it_is_read(rf: RequestFactory, charset: str) -> None:
    """Else two readings would share one form, and one of them be kept for both."""
    seen = []

    @reads(filters.DisputeFilter)
    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request.GET.get("q"))
        return HttpResponse()

    view(rf.get("/?q=%E8%A8%B4", headers={"content-type": f"text/html; charset={charset}"}))
    assert seen == ["訴"]


def test_a_view_sees_the_normal_form_alone(rf: RequestFactory) -> None:
    seen = []

    @reads(filters.DisputeFilter)
    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request.GET.dict())
        return HttpResponse()

    view(rf.get("/?utm_source=x&status=%20open&page=1&kind="))
    assert seen == [{"status": "open"}]


@pytest.mark.parametrize("status", [200, 301, 404])
def test_too_many_values_are_a_bad_request_unless_the_answer_is_another_already(
    rf: RequestFactory, status: int
) -> None:
    @reads(filters.DisputeFilter)
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(status=status)

    twenty = "&".join(f"status=word{i}" for i in range(20))
    assert view(rf.get(f"/?{twenty}&status=word1")).status_code == status
    assert view(rf.get(f"/?{twenty}&status=another")).status_code == (400 if status == 200 else status)


def test_long_query_strings_are_read_but_not_remembered() -> None:
    parameters = Parameters(filters.DisputeFilter)
    assert parameters.normal("q=" + "a" * 5000) == "q=" + "a" * 5000
    assert parameters._remembered.cache_info().currsize == 0
    for number in range(3000):
        parameters.normal(f"q={number}")
    assert parameters._remembered.cache_info().currsize == 1000


# Few names and values, so that many examples ask the same in different ways; some are words of the lists.
VALUES = [
    "open",
    "closed",
    "JP",
    "US",
    "openai",
    "sora-2",
    "lawsuit",
    "one",
    "2025",
    "2",
    "wrong",
    "訴訟",
    "a b",
    "\x00",
]
ASKED = st.dictionaries(
    st.sampled_from(["status", "kind", "jurisdiction", "party", "system", "claim", "country", "q", "after", "when"]),
    st.lists(st.sampled_from(VALUES), min_size=1, max_size=3, unique=True),
    max_size=3,
)
UNKNOWN = st.lists(
    st.tuples(st.sampled_from(["utm_source", "fbclid", "nosuch", "_", ""]), st.text(max_size=4)), max_size=3
)


def disguised(asked: dict[str, list[str]], parameters: Parameters, chance: random.Random) -> list[tuple[str, str]]:
    """The same parameters in another order, with repeats and blanks; of one that takes one value the last stays."""
    pairs, last = [], []
    for name, values in asked.items():
        padded = [(name, chance.choice(["", " ", "\t", "\u3000"]) + v + chance.choice(["", " "])) for v in values]
        if parameters.takes_many.get(name, True):
            pairs += padded + chance.sample(padded, len(padded) // 2) + [(name, chance.choice(["", "  "]))]
        else:
            last.append(padded[-1])
            pairs += padded[:-1]
    pairs += [("page", "1"), *[("page", " ")][: chance.randint(0, 1)]]
    chance.shuffle(pairs)
    return pairs + last


@pytest.fixture
def record(db: None) -> None:
    on_record()


def test_more_parameters_than_django_reads_are_a_bad_request(record: None, client: Client) -> None:
    assert client.get("/disputes/?" + "&".join(["status=open"] * 20_001)).status_code == 400


@pytest.mark.parametrize("path", LISTS)
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=ASKED, unknown=UNKNOWN, chance=st.randoms(use_true_random=False))
def test_asking_the_same_in_another_way_is_the_same_page(
    record: None, path: str, asked: dict[str, list[str]], unknown: list[tuple[str, str]], chance: random.Random
) -> None:
    parameters, client = Parameters(OF_LIST[path]), Client()
    pairs = disguised(asked, parameters, chance)
    for one in unknown:
        pairs.insert(chance.randint(0, len(pairs)), one)
    plain, other = f"{path}?{urlencode(asked, doseq=True)}", f"{path}?{urlencode(pairs)}"
    assert tag(client, other) == tag(client, plain)
    assert client.get(other).content == client.get(plain).content == as_made_now(other) == as_made_now(plain)


@pytest.mark.parametrize("path", LISTS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=ASKED, other=ASKED)
def test_the_same_tag_means_the_same_page_and_another_answer_another_tag(
    record: None, path: str, one: dict[str, list[str]], other: dict[str, list[str]]
) -> None:
    client = Client()
    addresses = [f"{path}?{urlencode(asked, doseq=True)}" for asked in (one, other)]
    tags, pages = [tag(client, a) for a in addresses], [as_made_now(a) for a in addresses]
    assert (tags[0] != tags[1]) or (pages[0] == pages[1])
    assert [client.get(a).content for a in addresses] == pages


@given(st.text(max_size=60), st.booleans())
def test_no_query_string_breaks_the_normal_form_and_it_is_its_own(text: str, quoted: bool) -> None:
    raw = quote(text, safe="=&") if quoted else text.encode().decode("latin-1")
    normal = DISPUTES.normal(raw)
    assert DISPUTES.normal(normal) == normal
    given_ = QueryDict(normal)
    assert set(given_) <= set(DISPUTES.takes_many)
