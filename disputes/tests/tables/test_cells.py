"""The cells of a CSV file: nothing in them is a formula, and all of it can be read back."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from disputes.tables import Column, Form
from disputes.tables.cells import as_it_was, defused, line, read_cell

PAYLOADS = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org";"x")',
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tplain",
    "\rplain",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\u3000=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "'=1+1",
    "''=1+1",
    "a; =1+1",
    "a;=1+1",
    "a\n=1+1",
    "a\r\n- one",
]
HARMLESS = [
    "",
    "a = b",
    "Getty Images v. Stability AI",
    "2025-09-30",
    "a; b",
    "it's",
    "'quoted'",
    "日本",
    "C++",
    "a\nb",
]
signs = st.text(st.sampled_from("=+-@＝＋－＠'; \t\r\n\u3000\u200b\ufeffa\","), max_size=8)


def is_risky(cell: str) -> bool:
    """Say whether a spreadsheet may run a cell: its first sign after blanks, in it or after a separator."""
    pieces = cell.replace("\r", ";").replace("\n", ";").split(";")
    starts = [piece.strip("\t \u3000\u200b\ufeff\x0b\x0c") for piece in pieces]
    return cell[:1] in ("\t", "\r", "\n") or any(start[:1] in tuple("=+-@＝＋－＠") for start in starts)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_spreadsheet_would_run_is_defused_and_undone(payload: str) -> None:
    assert is_risky(payload) or payload.startswith("'")
    assert not is_risky(defused(payload))
    assert as_it_was(defused(payload)) == payload


@pytest.mark.parametrize("text", HARMLESS)
def test_what_no_spreadsheet_would_run_stays_as_it_is(text: str) -> None:
    assert defused(text) == text
    assert as_it_was(text) == text


@given(st.one_of(signs, st.text()))
def test_whatever_a_text_is_it_is_harmless_and_can_be_undone(text: str) -> None:
    text = text.replace("\x00", "")
    assert not is_risky(defused(text))
    assert as_it_was(defused(text)) == text


@given(st.lists(st.one_of(signs, st.text(st.characters(exclude_categories=["Cs"]), max_size=5)), min_size=1))
@example(["a", "=b", '"', "c,d", "e\r\n=f"])
@example(["a\x00=b", "c"])
def test_a_line_holds_each_cell_as_one_alone(texts: list[str]) -> None:
    (read,) = csv.reader(StringIO(line(texts), newline=""))
    texts = [text.replace("\x00", "\ufffd") for text in texts]
    assert read == [defused(text) for text in texts]


def test_values_are_written_as_the_dictionary_says_and_read_back() -> None:
    values = [None, True, False, 7, ["a", "b"], [], "=1"]
    forms = [Form.TEXT, Form.YES_NO, Form.YES_NO, Form.NUMBER, Form.LIST, Form.LIST, Form.TEXT]
    assert line(values) == '"","true","false","7","a; b","","\'=1"\r\n'
    (cells,) = csv.reader(StringIO(line(values)))
    read = [read_cell(Column("x", form, ""), cell) for form, cell in zip(forms, cells, strict=True)]
    assert read == values


@pytest.mark.parametrize(("form", "cell"), [(Form.NUMBER, "many"), (Form.YES_NO, "perhaps")])
def test_what_is_no_value_of_its_form_is_refused(form: Form, cell: str) -> None:
    with pytest.raises(ValueError, match=cell):
        read_cell(Column("x", form, ""), cell)
