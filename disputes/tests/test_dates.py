"""A date is as exact as its source: it keeps its precision, sorts, and is found by every interval it may lie in."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from disputes.dates import PartialDate, PartialDateField, PartialDateFormField, begins_by, reaches
from disputes.models import Event
from disputes.tests.builders import a_dispute, an_event

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partial_dates = st.builds(lambda day, length: PartialDate(day.isoformat()[:length]), days, st.sampled_from([4, 7, 10]))


@given(partial_dates)
def test_it_is_its_own_text_and_lies_within_its_own_bounds(value: PartialDate) -> None:
    assert PartialDate(str(value)) == str(value)
    assert value.first <= value.last
    assert value.first.isoformat().startswith(value)
    assert value.last.isoformat().startswith(value)
    assert not (value.last + timedelta(days=1)).isoformat().startswith(value)
    assert {"year": 4, "month": 7, "day": 10}[value.precision] == len(value)


@pytest.mark.parametrize(
    "text",
    [
        *("", "25", "2025-1", "2025-13", "2025-00", "2025-02-30", "2025-09-31", "2025-09-30T00:00", "0000", "+2025"),
        *("２０２５", "2025-9-3", "2025\n", "2025-09-", " 2025", "soon"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate(text)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2025", "2025"),
        ("2025-09", "2025-09"),
        (" 2025-09-30 ", "2025-09-30"),
        ("30 September 2025", "2025-09-30"),
        ("30 Sept 2025", "2025-09-30"),
        ("sep. 2025", "2025-09"),
        ("September 30, 2025", "2025-09-30"),
        ("2025年9月", "2025-09"),
        ("２０２５年９月３０日", "2025-09-30"),
        ("2025/9/3", "2025-09-03"),
        ("2025-9", "2025-09"),
    ],
)
def test_a_form_takes_dates_as_people_write_them(written: str, kept: str) -> None:
    assert PartialDateFormField().clean(written) == kept


@pytest.mark.parametrize(
    "written", ["Mai 2025", "31 February 2025", "2025年13月", "0 May 2025", "yesterday", "1/2/2025", "2025\x00"]
)
def test_a_form_says_how_to_write_a_date_it_cannot_read(written: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        PartialDateFormField().clean(written)
    assert "2025-09-30" in refusal.value.messages[0] or "Null" in refusal.value.messages[0]


def test_an_empty_box_is_unknown() -> None:
    assert PartialDateFormField(required=False).clean("  ") is None


@pytest.mark.parametrize("value", ["2025-13", "soon", 7])
def test_a_column_never_stores_what_is_no_date(value: Any) -> None:
    with pytest.raises(ValidationError):
        PartialDateField().get_prep_value(value)


def may_lie(value: PartialDate, start: PartialDate | None = None, end: PartialDate | None = None) -> bool:
    """The rule in plain words: the date's interval overlaps the asked one, both ends included."""
    return (start is None or value.last >= start.first) and (end is None or value.first <= end.last)


@pytest.mark.django_db
@given(st.lists(partial_dates, min_size=1, max_size=8), partial_dates)
def test_a_date_is_found_by_every_interval_it_may_lie_in(values: list[PartialDate], asked: PartialDate) -> None:
    Event.objects.all().delete()
    dispute = a_dispute()
    for value in values:
        an_event(dispute, date=value)
    after = Event.objects.filter(reaches("date", asked))
    before = Event.objects.filter(begins_by("date", asked))
    assert sorted(e.date for e in after) == sorted(v for v in values if may_lie(v, start=asked))
    assert sorted(e.date for e in before) == sorted(v for v in values if may_lie(v, end=asked))


@pytest.mark.django_db
def test_the_database_sorts_dates_as_python_does() -> None:
    dispute = a_dispute()
    values = ["2025-10", "2025", "2024-12-31", "2025-10-01", "2025-09-30", "2026", "2025-1", "2025-11"]
    values.remove("2025-1")
    for value in values:
        an_event(dispute, date=value)
    assert list(Event.objects.order_by("date").values_list("date", flat=True)) == sorted(values)
