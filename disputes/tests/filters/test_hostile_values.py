"""Whatever value a parameter is given, its kind of filter understands it or says that it is wrong."""

from typing import Any

import pytest
from django.http import QueryDict

from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event
from disputes.tests.views.test_hostile_addresses import HOSTILE, LISTS, one_of_each_kind

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("path", "name"), one_of_each_kind().values(), ids=one_of_each_kind())
def test_a_value_is_understood_or_said_to_be_wrong_and_lists_nothing(path: str, name: str) -> None:
    openai = a_party("openai")
    dispute = a_dispute("One", respondents=[openai], systems=[a_system(developer=openai)])
    a_claim(dispute, against=[openai])
    an_event(dispute)
    for kind, value in HOSTILE.items():
        filter_: Any = LISTS[path](QueryDict(f"{name}={value}"))
        listed = list(filter_.qs)
        assert set(filter_.form.errors) <= {name}, kind
        assert not filter_.form.errors or listed == [], kind
        if hasattr(filter_, "listing"):
            assert list(filter_.listing(type(filter_).published())) == listed, kind
            assert bool(filter_.facets) <= (not filter_.form.errors), kind
