"""Whatever is changed in the files: either it is a fault with a place, or the database takes it and gives it back."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from disputes import catalogue, records
from disputes.catalogue import Refused
from disputes.models import Dispute
from disputes.tests.records import strategies
from disputes.tests.records.examples import contents, write_files

pytestmark = pytest.mark.django_db


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every place inside lists and objects, the outer before the inner."""
    steps = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    return [place for step, inner in steps for place in ((*at, step), *places(inner, (*at, step)))]


PLACES = [place for place in places(contents()) if len(place) > 1]
STRINGS = sorted(
    {str(value) for place in PLACES if isinstance(value := place[-1], str)} | {"coda", "toei", "openai", "en"}
)

odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(STRINGS),
    strategies.dates(),
    strategies.lines(),
    st.recursive(
        st.integers(0, 9) | st.text(max_size=3), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    ),
)


def at(files: dict[str, Any], place: tuple[Any, ...]) -> Any:
    for step in place:
        files = files[step]
    return files


@st.composite
def broken(draw: st.DrawFn) -> dict[str, Any]:
    """The small catalogue with something in it replaced, taken away, or put where something else of it was."""
    files = contents()
    place = draw(st.sampled_from(PLACES))
    inner = at(files, place[:-1])
    match draw(st.sampled_from(["replace", "remove", "move", "repeat"])):
        case "replace":
            inner[place[-1]] = draw(odd)
        case "remove":
            del inner[place[-1]]
        case "move":
            inner[place[-1]] = at(contents(), draw(st.sampled_from(PLACES)))
        case "repeat" if isinstance(inner, list):
            inner.append(inner[place[-1]])
    return files


@settings(
    max_examples=100,
    phases=set(Phase) - {Phase.explain},
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(files=broken())
def test_any_change_is_a_fault_or_is_kept(tmp_path: Path, files: dict[str, Any]) -> None:
    with transaction.atomic():
        try:
            catalogue.load([write_files(tmp_path, files)])
        except Refused as refused:
            assert refused.faults
            assert [fault for fault in refused.faults if "the database" in fault.message] == []
        else:
            suit = records.in_order(files["disputes/coda-v-openai.json"], records.schema())
            assert records.read(Dispute.objects.get(slug="coda-v-openai")) == suit
        transaction.set_rollback(True)
