"""Shows where a query was found: its words marked in a text, the passage that says most, and how much a text says.

Texts go in as they are on the record and come out escaped. Curling quotes changes no match, so a page that curls
quotes curls first: `marked(curl(text), words)`.
"""

import re
from collections import Counter
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from disputes.search.analysis import spans, tokens
from disputes.search.query import Words, found, places

# A passage may be cut at a blank and beside any Chinese or Japanese character, but not before a closing sign.
_LOOSE = f"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef{chr(0x20000)}-{chr(0x3FFFD)}]"
_CLOSING = f"[、。，．・：；！？」』）〉》】〕々ー\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f{chr(0xE0100)}-{chr(0xE01EF)}]"
_CUT = re.compile(rf"\s+|(?:(?={_LOOSE})|(?<={_LOOSE}))(?!{_CLOSING})")


class Match(NamedTuple):
    """The slice of a text at which a wanted phrase was found, and which of the phrases it was."""

    start: int
    end: int
    phrase: int


def matches(text: str, words: Words) -> list[Match]:
    """Find the wanted phrases in a text, in the order of the text."""
    among = tokens(text)
    hits = [(at, end, n) for n, phrase in enumerate(words.wanted) for at, end in places(phrase, among)]
    # The token after a match is needed too: where it begins, the first character of a pair before it ends.
    needed = sorted({at for first, end, _ in hits for at in (first, end - 1, end) if at < len(among)})
    token = dict(zip(needed, spans(text, needed), strict=True)) if hits else {}
    located = []
    for first, end, n in hits:
        last, after = token[end - 1], token.get(end)
        is_half = words.wanted[n].is_prefix and after and last.start < after.start < last.end
        located.append(Match(token[first].start, after.start if after and is_half else last.end, n))
    return sorted(located)


def _mark(text: str, hits: list[Match], start: int, end: int) -> SafeString:
    """Escape text[start:end] with the matches in it marked; matches that touch share a mark."""
    slices: list[tuple[int, int]] = []
    for hit in hits:
        if slices and hit.start <= slices[-1][1]:
            slices[-1] = (slices[-1][0], max(slices[-1][1], hit.end))
        elif start <= hit.start and hit.end <= end:
            slices.append((hit.start, hit.end))
    out, at = "", start
    for first, last in slices:
        out += f"{escape(text[at:first])}<mark>{escape(text[first : min(last, end)])}</mark>"
        at = min(last, end)
    return mark_safe(out + escape(text[at:end]))


def marked(text: str, words: Words) -> SafeString:
    """Return the whole text escaped, with <mark> around what was found of the wanted phrases."""
    return _mark(text, matches(text, words), 0, len(text))


def weight(text: str, words: Words) -> int:
    """Count how many of the wanted phrases a text holds, to choose among texts."""
    among = tokens(text)
    return sum(found(phrase, among) for phrase in words.wanted)


def _best(hits: list[Match], length: int) -> tuple[int, int]:
    """Find the first stretch of at most *length* characters with most different phrases, then most matches."""
    best, stretch = (0, 0), (0, 0)
    inside: Counter[int] = Counter()
    behind = 0
    for at, hit in enumerate(hits):
        while behind < len(hits) and (behind == at or hits[behind].end - hit.start <= length):
            inside[hits[behind].phrase] += 1
            behind += 1
        if (score := (len(inside), behind - at)) > best:
            best, stretch = score, (hit.start, max(other.end for other in hits[at:behind]))
        inside[hit.phrase] -= 1
        inside += Counter()  # forgets what has gone down to nothing
    return stretch


def _edges(text: str, stretch: tuple[int, int], length: int) -> tuple[int, int]:
    """Widen a stretch on both sides to *length* characters, and step back to where the text may be cut."""
    first, last = stretch
    start = max(0, min(first - (length - (last - first)) // 2, len(text) - length, first))
    end = min(len(text), max(start + length, last))
    if start > 0 and (cut := _CUT.search(text, start, first + 1)):
        start = min(cut.end(), first)
    cuts = [cut.start() for cut in _CUT.finditer(text, last, end)] if end < len(text) else []
    return start, cuts[-1] if cuts else end


def passage(text: str, words: Words, length: int = 200) -> SafeString | None:
    """Return the passage that matches best, marked, about *length* characters with an ellipsis where it was cut.

    None if nothing matches.
    """
    hits = matches(text, words)
    if not hits:
        return None
    start, end = (0, len(text)) if len(text) <= length else _edges(text, _best(hits, length), length)
    before, after = "…" if start > 0 else "", "…" if end < len(text) else ""
    return mark_safe(before + _mark(text, hits, start, end) + after)
