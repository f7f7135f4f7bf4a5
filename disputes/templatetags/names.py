"""How parties, languages and places are named, and who stands against whom."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info

from disputes import captions
from disputes import vocabulary as words
from disputes.codes import jurisdiction_name
from disputes.models import Dispute, Party
from disputes.models.cards import PartyName
from disputes.typography import curl

_SCRIPTS = (("ja", "\u3040-\u30ff"), ("ko", "\u1100-\u11ff\uac00-\ud7af"), ("zh", "\u4e00-\u9fff"))
NAMES_A_SIDE = 3


def _and(parts: Sequence[Any]) -> str:
    """Return parts as "a, b and c"; HTML is kept, text escaped."""
    if not parts:
        return ""
    *first, last = map(conditional_escape, parts)
    return mark_safe(f"{', '.join(first)} and {last}") if first else last


def _others(count: int) -> str:
    return "1 other" if count == 1 else f"{count} others"


def foreign(text: str, language: str = "") -> str:
    """Return a text with its language marked, if it is written in another script than English.

    The language given is believed where it is no English; else the script tells, as far as it can.
    """
    written = next((tag for tag, letters in _SCRIPTS if re.search(f"[{letters}]", text)), "")
    if not written:
        return conditional_escape(curl(text))
    known = language if language and language not in {"en", "und"} else written
    return format_html('<span lang="{}">{}</span>', known, text)


def native(party: Party | PartyName) -> str:
    """Return a party's name in its own script or language, marked as such; nothing if there is none."""
    if not party.native_name:
        return ""
    language = party.native_language
    if language == "und":
        language = next((tag for tag, letters in _SCRIPTS if re.search(f"[{letters}]", party.native_name)), "")
    attribute = format_html(' lang="{}"', language) if language else ""
    return format_html('<span class="native"{}>{}</span>', attribute, party.native_name)


def language_name(tag: str) -> str:
    """Return the English name of a language: "Japanese" for ja; the tag itself if it has none."""
    try:
        return get_language_info(tag.lower())["name"]
    except KeyError:
        return {"zh": "Chinese"}.get(tag, tag)


def place_name(code: str) -> str:
    """Return the name of a jurisdiction: "Japan" for JP."""
    return jurisdiction_name(code)


def work_name(value: str) -> str:
    """Return the label of a kind of work: "Film and television" for film_tv."""
    return str(words.WorkKind(value).label) if value in words.WorkKind.values else value


def role_label(role: str, kind: str, count: int = 1) -> str:
    """Return what so many parties in a role are called in a dispute of this form: "Sender", "Defendants"."""
    return str(captions.role_label(role, kind, count))


class Side(NamedTuple):
    """One side of a caption: the role its parties have there, and the parties."""

    role: str
    parties: Sequence[Party | PartyName]


def side(dispute: Dispute, which: int) -> Side:
    """Return the first (0) or second (1) side of a dispute's caption, in the best role that somebody has."""
    roles = captions.side_roles(dispute.kind)[which]
    sides = (Side(role, [p.party for p in dispute.taking_part if p.role == role]) for role in roles)
    return next((found for found in sides if found.parties), Side(roles[0], []))


def _named(party: Party | PartyName) -> str:
    return format_html("{} {}", curl(party.name), native(party)) if party.native_name else curl(party.name)


def _few(parts: list[Any], others: str = "") -> str:
    """Return the first three parts and, if there are more, how many; `others` is the address of the whole list."""
    left = len(parts) - NAMES_A_SIDE
    if left < 1:
        return _and(parts)
    return _and([*parts[:NAMES_A_SIDE], _link(others, _others(left)) if others else _others(left)])


def _link(address: str, text: str) -> str:
    return format_html('<a href="{}">{}</a>', address, text)


def caption(dispute: Dispute) -> str:
    """Return who stands against whom, three names a side: "CODA to OpenAI". Takes a dispute fetched `for_cards`."""
    first, second = (_few([_named(party) for party in side(dispute, which).parties]) for which in (0, 1))
    if not first or not second:
        return first or second
    return format_html('{} <b class="vs">{}</b> {}', first, dispute.joining_word, second)


def linked(parties: Iterable[Party | PartyName], others: str = "") -> str:
    """Return parties as linked names; with `others`, the address of the whole list, three of them and "4 others"."""
    names = [_link(party.get_absolute_url(), curl(party.name)) for party in parties]
    return _few(names, others) if others else _and(names)
