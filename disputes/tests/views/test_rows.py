"""The rows of a table of disputes: fetched in four queries however many they are, and complete then."""

from typing import Any

import pytest
from django.template.loader import render_to_string

from disputes.models import Dispute
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def a_full_dispute() -> Dispute:
    dispute = make.a_dispute(
        claimants=[make.a_party(native_name="日本", country="JP")],
        respondents=[make.a_party()],
        works=["news", "books"],
        systems=[
            make.a_system(name) for name in (f"First {Dispute.objects.count()}", f"Last {Dispute.objects.count()}")
        ],
    )
    make.an_event(dispute, title="Motion denied")
    return dispute


@pytest.mark.parametrize("number", [1, 3])
def test_rows_are_fetched_in_four_queries_and_need_no_more(number: int, django_assert_num_queries: Any) -> None:
    for _ in range(number):
        a_full_dispute()
    with django_assert_num_queries(4):
        disputes = list(Dispute.objects.published().for_cards().latest_first())
    with django_assert_num_queries(0):
        table = render_to_string("_register.html", {"disputes": disputes, "caption": "All"})
        render_to_string("_first_case.html", {"dispute": disputes[0]})
    assert table.count("Motion denied") == table.count('lang="ja"') == table.count("News, books") == number


def test_a_row_names_works_and_systems_in_the_order_of_the_record() -> None:
    a_full_dispute()
    card = Dispute.objects.for_cards().get()
    assert ([str(work) for work in card.shown_works], card.shown_systems) == (["News", "Books"], ["First 0", "Last 0"])


def test_without_rows_nothing_more_is_asked(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert list(Dispute.objects.for_cards()) == []
