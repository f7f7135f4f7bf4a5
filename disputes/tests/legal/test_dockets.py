"""One docket number in every usual writing is one number, and another is another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.legal.dockets import find, read

YEARS, SERIALS = st.integers(10, 29), st.integers(100, 99_999)


@given(YEARS, SERIALS, st.integers(0, 9), st.integers(0, 9))
def test_a_number_of_a_us_district_court_is_one_in_all_its_writings(
    year: int, serial: int, division: int, other: int
) -> None:
    written = read(f"{division}:{year}-cv-{serial:05}")
    for writing in (
        f"{other}:{year}-cv-{serial}",
        f"{year}cv{serial}",
        f"{year} Civ. {serial} (SHS)",
        f"Civil Action No. 1:{year}-cv-{serial:05}",
        f"Case No: {division}:20{year}-cv-{serial:05}-WHA",
        f"Dkt. {year}‑CV‑{serial:05}",
        f"C {year}-{serial:05} AMO",
        f"CV {year}-{serial:05}",
        f"C.A. No. {year}-{serial}-SB",
        f"{division}:{year}-cv-{serial:05} (N.D. Cal. 20{year})",
        f"{division}:{year}-cv-{serial:05}-N/A",
    ):
        assert read(writing).is_same(written), writing
        assert [one.start for one in find(writing)] == [0], writing
        assert [one.end for one in find(writing)] == [len(writing)], writing


@given(YEARS, SERIALS, SERIALS)
def test_another_serial_or_year_or_type_is_another_case(year: int, serial: int, other: int) -> None:
    written = read(f"1:{year}-cv-{serial:05}")
    assert read(f"1:{year}-cv-{other:05}").is_same(written) == (serial == other)
    assert not read(f"1:{year + 1}-cv-{serial:05}").is_same(written)
    assert not read(f"1:{year}-cr-{serial:05}").is_same(written)


@pytest.mark.parametrize(
    "writings",
    [
        ("23-5233", "No. 23-5233", "USCA Case #23-5233"),
        ("310 O 227/23", "Az 310 O 227/23", "Az.: 310 O 227/2023"),
        ("2-06 O 401/25", "6 O 401/25"),
        ("I-20 W 2/26", "20 W 2/26"),
        ("C-250/25", "Case C‑250/25", "Rechtssache C-250/25", "Affaire C-250/25"),
        ("IL-2023-000007", "IL2023000007", "Claim No. IL-2023-000007"),
        ("CS(COMM) 1028/2024", "CS (COMM) No. 1028 of 2024", "cs(comm) 1028/2024"),
        ("(2023) Jing 0491 Min Chu No. 11279", "（2023）京0491民初11279号"),
        ("令和7年(ワ)第70388号", "令和７年（ワ）第７０３８８号", "Reiwa 7 (wa) No. 70388"),
        ("1107237-96.2025.8.26.0100", "11072379620258260100"),
        ("MDL No. 3143", "MDL 3143", "mdl no. 3143"),
        ("500-06-001369-251", "500‑06‑001369‑251"),
        ("111年度智訴字第8號", "１１１年度智訴字第８號"),
    ],
)
def test_numbers_of_other_courts_are_read_in_their_writings(writings: tuple[str, ...]) -> None:
    first = read(writings[0])
    assert [one for one in writings if not read(one).is_same(first)] == []


@pytest.mark.parametrize("text", ["GPT-4", "Sora 2", "24/7", "in 2024-25", "16 December 2024", "F-16", "3.5 million"])
def test_what_is_no_docket_number_is_none(text: str) -> None:
    assert find(text) == []


@given(st.text(max_size=300))
def test_no_text_is_an_error_and_what_is_found_stands_apart(text: str) -> None:
    found = find(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    read(text)
