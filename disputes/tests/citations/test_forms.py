"""Whatever an entry is called, each form is read back by its readers, with the title, the revision and the days."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from disputes.citations import FILES, Reference, bluebook, chicago
from disputes.citations.bibtex import latex
from disputes.citations.reference import ENTRIES, one_line

from .reading import read_bibtex, read_csl, read_ris, titles

PAGE = "https://example.org/disputes/kadrey-v-meta/"
CITED = Reference(
    kind="dispute",
    key="dispute:kadrey-v-meta",
    title="Kadrey v. Meta",
    address=PAGE,
    changed_on=date(2026, 9, 3),
    accessed_on=date(2026, 11, 22),
    revision=4,
    permanent=f"{PAGE}changes/4/",
)
LATEST = "revision 4 of 3 September 2026"
HOSTILE = [
    "Getty's “AI” and 'quotes' and \"straight\" ones",
    "{braces} that {are {paired}}",
    "a brace } closed before { it opens",
    "one brace { alone",
    "one more } alone",
    "back\\slash \\textbf{bold} \\input{/etc/passwd} \\\\",
    "100% of & everything $5 #1 a_b ~home x^2 <i>no</i> a|b",
    "dash--es --- and ``quotes'' ?` !` ,, ''' `",
    "@misc{other, title = {x}}",
    "a, title = {other}, year = 1",
    "new\nline\r\nTI  - Another\r\nER  - \r\n\x0b\x0c\x85\u2028\u2029end",
    "\x00control\x07\x1b[31m\x7f",
    "株式会社講談社　対　ＯｐｅｎＡＩ",
    "عربي \u202eright to left\u202c \u200fmark",
    "lone \ud800 surrogate, \ufffe noncharacter, \u200b zero width, \ufeff mark",
    "é ﬁ ß ½ 🏛️ 👩\u200d⚖️ e\u0301",
    "  blanks   around  ",
    "x" * 250,
    "{" * 125 + "}" * 125,
]


def written(cited: Reference) -> dict[str, str]:
    return {ending: file.write(cited) for ending, file in FILES.items()}


def called(title: str) -> Reference:
    return dataclasses.replace(CITED, title=title)


def test_each_file_says_what_is_cited_where_it_stands_which_revision_and_when_it_was_read() -> None:
    files = written(CITED)
    bib = read_bibtex(files["bib"])
    assert (bib["ENTRYTYPE"], bib["ID"]) == ("misc", "dispute:kadrey-v-meta")
    assert (bib["howpublished"], bib["url"]) == ("AI Copyright Disputes", PAGE)
    assert (bib["year"], bib["month"], bib["urldate"]) == ("2026", "9", "2026-11-22")
    assert bib["note"] == f"Register entry on a dispute, {LATEST}, {CITED.permanent}"
    ris = read_ris(files["ris"])
    assert (ris["type_of_reference"], ris["id"]) == ("ELEC", "dispute:kadrey-v-meta")
    assert (ris["secondary_title"], ris["urls"]) == ("AI Copyright Disputes", [PAGE])
    assert (ris["year"], ris["date"], ris["access_date"]) == ("2026", "2026/09/03/", "2026/11/22/")
    assert ris["notes"] == [bib["note"]]
    csl = read_csl(files["csl.json"])
    assert (csl["type"], csl["id"], csl["version"]) == ("webpage", "dispute:kadrey-v-meta", "4")
    assert (csl["container-title"], csl["URL"]) == ("AI Copyright Disputes", PAGE)
    assert csl["issued"] == {"date-parts": [[2026, 9, 3]]}
    assert csl["accessed"] == {"date-parts": [[2026, 11, 22]]}
    assert (csl["genre"], csl["note"]) == ("register entry on a dispute", bib["note"])


def test_chicago_and_bluebook_are_as_their_books_have_them() -> None:
    assert str(chicago(CITED)) == (
        "“Kadrey v. Meta,” register entry on a dispute, AI Copyright Disputes, revision 4,"
        " last modified September 3, 2026, accessed November 22, 2026, https://example.org/disputes/kadrey-v-meta/."
    )
    assert str(bluebook(CITED)) == (
        "Kadrey v. Meta (register entry on a dispute), AI Copyright Disputes"
        " (revision 4, last updated Sept. 3, 2026), https://example.org/disputes/kadrey-v-meta/"
        " [https://example.org/disputes/kadrey-v-meta/changes/4/] (last visited Nov. 22, 2026)."
    )


def test_quotes_are_curled_in_text_and_single_inside_of_quotes() -> None:
    cited = called('CODA\'s "request"')
    assert chicago(cited).title == "CODA’s ‘request’"
    assert bluebook(cited).title == "CODA’s “request”"


@pytest.mark.parametrize("kind", ENTRIES)
def test_what_is_not_known_is_left_out(kind: str) -> None:
    bare = dataclasses.replace(CITED, kind=kind, revision=None, permanent="")
    said = f"Register entry on a {kind}, last changed on 3 September 2026"
    assert read_bibtex(written(bare)["bib"])["note"] == said
    assert read_ris(written(bare)["ris"])["notes"] == [said]
    csl = read_csl(written(bare)["csl.json"])
    assert (csl["note"], "version" in csl) == (said, False)
    for text in (str(chicago(bare)), str(bluebook(bare)), *written(bare).values()):
        assert [word for word in ("None", "revision", "[]", "()", ", ,", "changes/") if word in text] == []


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_is_a_title(title: str) -> None:
    cited = called(title)
    assert titles(written(cited)) == dict.fromkeys(FILES, cited.title)
    assert len(read_bibtex(written(cited)["bib"])) == len(read_bibtex(written(CITED)["bib"]))
    for text in (str(chicago(cited)), str(bluebook(cited))):
        assert len(text.splitlines()) == 1
        assert text.encode()


def test_what_latex_reads_as_a_command_is_escaped() -> None:
    assert latex("&%$#_") == r"\&\%\$\#\_"
    assert latex("~^\\") == r"\textasciitilde{}\textasciicircum{}\textbackslash{}"
    assert latex("{a}") == r"\{a\}"
    assert latex("{a") == r"\ensuremath{\lbrace}a"
    assert latex("a -- b --- ``c''") == "a -{}- b -{}-{}- `{}`c'{}'"
    assert latex("講談社’s “Œuvre”") == "講談社’s “Œuvre”"


def test_only_what_cannot_be_seen_or_written_is_taken_from_a_title() -> None:
    assert one_line("a\u202eb\u200bc\ufeff\u200fd") == "abcd"
    assert one_line("\x00a\r\nb\u2028c\n") == "a  b c"
    assert one_line("\ud800\ufffe") == "\ufffd\ufffd"
    for kept in ("日本　新聞", "👩\u200d⚖️", "می\u200cخواهم", "a  b", "{\\"):
        assert one_line(kept) == kept


@hypothesis_settings(max_examples=60)
@given(st.text(alphabet=st.one_of(st.sampled_from("{}\\%&$#_~^\"'`-,!?@= \n\r講é"), st.characters()), max_size=40))
def test_every_title_comes_back_from_every_file(title: str) -> None:
    cited = called(f"T {title} T")
    assert titles(written(cited)) == dict.fromkeys(FILES, cited.title)
