"""The one parser of docket numbers: finds them in a text in any usual writing, and says which two are one.

What makes no difference: words before a number (Civil Action No., Case No:, C.A. No., Az., Rechtssache, 事件番号), the
kind of dash, leading zeros, years in two digits or four, and after a number the initials of judges, the number of a
defendant and a court in brackets. The digit of a division (3:24-cv-05417) changes when a case is reassigned within its
court, so it tells no two cases apart; the serial does.

Sources: the numbering of the United States courts (CM/ECF: office, year, type, serial), of their courts of appeals
(year, serial) and multidistrict panel; German registers (AktO, § 4: chamber, register, serial, year); the Court of
Justice (C-, T-); CE-File in England and Wales; the registers of Delhi and Bombay; the rules of China's Supreme
People's Court on case numbers (2015: year, court, type, serial); the Japanese ones (令和, ワ); CNJ Resolution 65/2008.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－⁃"), "-") | {0xA0: " ", 0x202F: " "}
_BEFORE = (
    r"(?:(?<![^\W_])(?:civil|criminal|action|case|docket|dkt|file|claim|matter|cause|usca|usdc|c\.?\s?a(?=\.|\s+no)"
    r"|numbers?|nos?|nr|n[°ºo]|№|az|aktenzeichen|gz|rechtssache|rs|affaire|aff|rg|processo|proc|cs\sno|事件番号|案号|案號)"
    r"[.:]{0,2}\s*)*#?\s*"
)
_J = r"[\s-]*"  # between year, type and serial
_YEAR = r"(?:19|20)?\d\d"
_TYPES = {"civ": "cv", "civil": "cv", "c": "cv", "crim": "cr", "misc": "mc", "mdl": "md"}
# Initials of judges, N/A, a defendant's number; a court with its year, or initials, in brackets.
_AFTER = r"(?:-(?:n/a|[a-z]{1,4}|\d{1,2})(?!\w))*(?:\s*\([a-z][a-z. ]{0,30}(?:\d{4})?\))*"
_PROVINCES = {
    "jing": "京", "jin": "津", "ji": "冀", "hu": "沪", "su": "苏", "zhe": "浙", "wan": "皖", "min": "闽", "gan": "赣",
    "lu": "鲁", "yu": "豫", "e": "鄂", "xiang": "湘", "yue": "粤", "gui": "桂", "qiong": "琼", "chuan": "川",
    "liao": "辽",
}  # fmt: skip
_STEPS = {"min chu": "民初", "min zhong": "民终", "xing chu": "刑初", "xing zhong": "刑终", "xing": "行初"}
_HAN_STEPS = {han: latin for latin, han in _STEPS.items()}
_HAN_PROVINCES = {han: latin for latin, han in _PROVINCES.items()}

# Each pattern says one kind of number; groups of a name mean the same in all of them.
_PATTERNS = {
    "us": rf"(?:\d{{1,2}}:)?(?P<year>{_YEAR}){_J}(?P<type>cv|civ|cr|crim|mc|misc|md|mdl)\.?{_J}"
    rf"(?P<serial>\d{{1,6}}){_AFTER}(?![\w:])",
    "us-type-first": rf"(?P<type>cv|civ|civil|c|cr)\.?[\s-]?(?P<year>\d\d)-(?P<serial>\d{{3,6}}){_AFTER}"
    r"(?:\s(?-i:[A-Z]{2,4})(?!\w))?(?![\w:/-])",
    "us-plain": rf"(?P<year>\d\d)-(?P<serial>\d{{2,6}}){_AFTER}(?![\w:/-]|\.\d)",
    "mdl": r"mdl\.?\s*(?:docket\s*)?(?:no\.?|nr\.?|\#)?\s*(?P<serial>\d{3,4})(?!\w)",
    "uk": r"(?P<type>[a-z]{2})-?(?P<year>(?:19|20)\d\d)-?(?P<serial>\d{6})(?!\w)",
    "de": rf"(?:(?:\d{{1,2}}|i)-)?(?P<chamber>\d{{1,4}}|[ivx]{{1,5}})\s*(?P<type>[a-z]{{1,3}})\s*"
    rf"(?P<serial>\d{{1,5}})/(?P<year>{_YEAR})(?:\s[a-z](?!\w))?(?!\w)",
    "eu": r"(?P<type>[ctf])-(?P<serial>\d{1,4})/(?P<year>\d\d)(?:\sp(?!\w))?(?!\w)",
    "in": r"(?P<type>cs\s*\(?(?:comm|os)\)?|com\s+ipr\s+suit\s*\(?l\)?|commercial\s+ip\s+suit(?:\s*\(?l\)?)?)\.?\s*"
    r"(?:no\.?\s*)?(?P<serial>\d{1,6})(?:\s*/\s*|\s+of\s+)(?P<year>(?:19|20)\d\d)(?!\w)",
    "cn": rf"\(?(?P<year>20\d\d)\)?\s*(?P<court>{'|'.join(_HAN_PROVINCES)})(?P<chamber>\d{{2,4}})"
    rf"(?P<type>{'|'.join(_HAN_STEPS)})(?P<serial>\d+)号?",
    "cn-latin": rf"\(?(?P<year>20\d\d)\)?\s*(?P<court>{'|'.join(_PROVINCES)})\s*(?P<chamber>\d{{2,4}})\s*"
    rf"(?P<type>{'|'.join(_STEPS)})\s*(?:zi\s*)?(?:no\.?\s*)?(?P<serial>\d+)(?!\w)",
    "jp": r"(?P<court>令和|平成|reiwa|heisei)\s*(?P<year>\d{1,2}|元)\s*年?\s*\(?(?P<type>ワ|ネ|ヨ|受|wa|ne|yo)\)?\s*"
    r"(?:第|no\.?)?\s*(?P<serial>\d+)号?",
    "br": r"(?P<serial>\d{7})-?(?P<type>\d\d)\.?(?P<year>\d{4})\.?(?P<court>\d\.?\d\d)\.?(?P<chamber>\d{4})(?!\w)",
}  # fmt: skip
_FIND = {
    kind: re.compile(rf"{_BEFORE}(?<![\w:/])(?<![\w)]-)(?P<number>{pattern})", re.IGNORECASE)
    for kind, pattern in _PATTERNS.items()
}
_ERAS = {"reiwa": "令和", "heisei": "平成", "wa": "ワ", "ne": "ネ", "yo": "ヨ"}


class Docket(NamedTuple):
    """A docket number: what tells it from others, and what it may be written as on the record."""

    system: str  # whose numbering it follows
    year: str
    type: str  # "" where a writing does not say it
    serial: str
    division: str = ""  # of one court, where the serial counts within it

    def is_same(self, other: "Docket") -> bool:
        """Say whether two writings are of one number of a court; a type that is not said is no difference."""
        types = {self.type, other.type} - {""}
        return (self.system, self.year, self.serial, self.division) == (
            other.system, other.year, other.serial, other.division,
        ) and len(types) < 2  # fmt: skip

    @property
    def writings(self) -> tuple[str, ...]:
        """How the number may stand on the record, in plain words and numbers, for a search."""
        return tuple(dict.fromkeys(_writings(self)))


class Found(NamedTuple):
    """A docket number in a text, and the slice that it takes with what belongs to it."""

    start: int
    end: int
    docket: Docket


def _evened(text: str) -> str:
    """Return a text of the same length with one width and one dash."""
    wide = ((unicodedata.normalize("NFKC", sign), sign) for sign in text.translate(_DASHES))
    return "".join(plain if len(plain) == 1 else sign for plain, sign in wide).translate(_DASHES)


def find(text: str) -> list[Found]:
    """Return the docket numbers of a text in their order; the first of those that overlap."""
    evened = _evened(text)
    found = [
        Found(match.start(), match.end(), docket)
        for kind, pattern in _FIND.items()
        for match in pattern.finditer(evened)
        if (docket := _docket(kind, match))
    ]
    apart: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def read(number: str) -> Docket:
    """Return the docket that a number on record is, whatever its numbering: one unknown here is taken as written."""
    found = find(number)
    if found:
        return found[0].docket
    plain = re.sub(r"\b0+(?=\d)", "", _evened(number).casefold())
    return Docket("", "", "", "".join(re.findall(r"\w+", plain)))


def _docket(kind: str, match: "re.Match[str]") -> Docket | None:
    said = {name: (value or "").lower().strip() for name, value in match.groupdict().items()}
    if kind == "mdl":
        return Docket("us", "", "md", said["serial"])
    year, serial, type_ = said["year"][-2:], said["serial"].lstrip("0") or "0", said.get("type", "")
    if kind.startswith("us"):
        return Docket("us", year, _TYPES.get(type_, type_) if kind != "us-plain" else "", serial)
    if kind == "in":
        return Docket("in", year, re.sub(r"\W+", " ", type_).strip(), serial)
    if kind.startswith("cn"):
        step, court = _HAN_STEPS.get(type_, type_), _HAN_PROVINCES.get(said["court"], said["court"])
        return Docket("cn", year, step, serial, f"{court} {said['chamber']}")
    if kind == "jp":
        era = _ERAS.get(said["court"], said["court"])
        return Docket("jp", said["year"].replace("元", "1"), _ERAS.get(type_, type_), serial, era)
    if kind == "br":
        court = said["court"].replace(".", "")
        return Docket("br", said["year"], type_, said["serial"], f"{court[0]}.{court[1:]}.{said['chamber']}")
    return Docket(kind, year, type_, serial, said.get("chamber", "").lstrip("0"))


def _writings(docket: Docket) -> Iterator[str]:
    system, year, type_, serial, division = docket
    if not system:
        return
    if system == "us" and not year:
        yield from (f"mdl {serial}", f"mdl no {serial}", f"md {serial}")
    elif system == "us" and type_:
        yield f"{year} {type_} {serial}"
    elif system == "us":
        yield f"{year} {serial}"
        yield from (f"{year} {one} {serial}" for one in ("cv", "cr", "md", "mc"))
    elif system == "de":
        yield from (f"{division} {type_} {serial} {year}", f"{division} {type_} {serial} 20{year}")
    elif system == "eu":
        yield f"{type_} {serial} {year}"
    elif system == "uk":
        yield f"{type_} 20{year} {serial}"
    elif system == "in":
        yield from (f"{type_} {serial} 20{year}", f"{type_} no {serial} of 20{year}")
    elif system == "cn":
        court, number = division.split()
        yield f"20{year} {court} {number} {type_} no {serial}"
        yield f"(20{year}){_PROVINCES[court]}{number}{_STEPS[type_]}{serial}号"
    elif system == "jp":
        yield f"{division}{year}年({type_})第{serial}号"
    elif system == "br":
        yield f"{serial}-{type_}.{year}.{division}"
