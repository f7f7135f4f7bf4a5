"""How the record's plain text is set: quotes curled, addresses left alone, the first sentence told from the rest."""

import re
from typing import Any

_URL = re.compile(r"(https?://[^\s\"]+)")
_OPENING = re.compile(r"(^|[\s(\[{<\u2013\u2014/\u2018\u201c])([\"'])")
# A full stop after one of these ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:v|vs|Bros|No|Nos|Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|St|Jr|Sr|Art|cf|ca|et al)|\b[A-Z])\.$"
)


def _curl(text: str) -> str:
    text = _OPENING.sub(lambda found: found[1] + ("\u201c" if found[2] == '"' else "\u2018"), text)
    # A quote inside a quote: the second opening one had no blank before it when the first was read.
    text = _OPENING.sub(lambda found: found[1] + ("\u201c" if found[2] == '"' else "\u2018"), text)
    return re.sub(r"\u2018(?=\d\ds?\b)", "\u2019", text).replace('"', "\u201d").replace("'", "\u2019")


def curl(text: Any) -> str:
    """Return a text with its straight quotes curled, addresses in it left alone."""
    text = str(text)
    if '"' not in text and "'" not in text:
        return text
    return "".join(part if _URL.match(part) else _curl(part) for part in _URL.split(text))


def _sentence_end(text: str) -> int:
    for found in re.finditer(r"[.!?][\"'\u201d\u2019)]?(?=\s+[\"'\u201c\u2018(]?[A-Z\d])|\n", text):
        if not _ABBREVIATION.search(text[: found.end()].rstrip("\"'\u201d\u2019)")):
            return found.end()
    return len(text)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, which stands alone as a standfirst."""
    return text[: _sentence_end(text)].strip()


def after_first_sentence(text: str) -> str:
    """Return what follows the first sentence."""
    return text[_sentence_end(text) :].strip()
