"""How parties, languages and places are named, and who stands against whom."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info

from disputes import captions
from disputes import vocabulary as words
from disputes.codes import HAN, jurisdiction_name, language_of, language_of_name
from disputes.models import Court, Dispute, Party
from disputes.models.cards import PartyName
from disputes.models.fields import OtherName
from disputes.typography import curl

_LETTERS = f"\u1100-\u11ff\u3041-\u30ff\uac00-\ud7af\uff66-\uff9f{HAN}"
# From the first to the last letter of kana, Hangul or Han characters, with the signs and blanks between them.
_FOREIGN = re.compile(f"[{_LETTERS}](?:[{_LETTERS}\\s·、。，！？「」『』《》〈〉]*[{_LETTERS}])?")
NAMES_A_SIDE = 3
Bearer = str | Party | PartyName | Court | None


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
    written = language_of_name(text)
    if not written:
        return conditional_escape(curl(text))
    known = language if language and language not in {"en", "und"} else written
    return format_html('<span lang="{}">{}</span>', known, text)


def name_of(text: str, bearer: Bearer | Mapping[str, str] = "") -> str:
    """Return a name, or a sentence with names, with the language of what is in kana, Hangul or Han characters marked.

    It is read as in its bearer's country, a code, or of a party or court; of several names, the code of each by name.
    """
    return code_of(curl(text), bearer)


def code_of(text: str, bearer: Bearer | Mapping[str, str] = "") -> str:
    """Return a text as `name_of` does, with its quotes as they are."""
    if not language_of_name(text):
        return conditional_escape(text)
    country = bearer if isinstance(bearer, Mapping) else _country(bearer)
    html, at = [], 0
    for found in _FOREIGN.finditer(text):
        html += [text[at : found.start()], _in_language(found[0], text, country)]
        at = found.end()
    return mark_safe("".join(map(conditional_escape, [*html, text[at:]])))


def _in_language(part: str, text: str, country: str | Mapping[str, str]) -> str:
    """Return a part of a text with its language: what its own script says, else the text around it and the country."""
    language = language_of_name(part)
    if language == "zh" and isinstance(country, Mapping):
        name = next((name for name in country if part in name), "")
        language = language_of_name(name, country.get(name, ""))
    elif language == "zh":
        language = language_of_name(text, str(country))
    return format_html('<span lang="{}">{}</span>', language, part) if language else part


def _country(bearer: Bearer) -> str:
    return bearer if isinstance(bearer, str) else bearer.country if bearer else ""


def native(bearer: Party | PartyName | Court) -> str:
    """Return a name in its bearer's own script or language, marked as such; nothing if there is none."""
    if not bearer.native_name:
        return ""
    language = language_of_name(bearer.native_name, bearer.country) or language_of(bearer.country)
    attribute = format_html(' lang="{}"', language) if language != "und" else ""
    return format_html('<span class="native"{}>{}</span>', attribute, bearer.native_name)


def court_name(court: Court) -> str:
    """Return a court's name, and its native name where the name does not hold it."""
    name = name_of(court.name, court.country)
    return name if court.native_name in court.name else format_html("{} {}", name, native(court))


def other_names(aliases: Iterable[OtherName], bearer: Bearer = "", limit: int = 20) -> str:
    """Return other names in a list: "SDXL, ステーブルディフュージョン and 4 more"."""
    names = [name_of(alias.name, bearer) for alias in aliases]
    left = len(names) - limit
    more = f" and {left} more" if left > 0 else ""
    return format_html("{}{}", mark_safe(", ".join(map(conditional_escape, names[:limit]))), more)


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
    name = name_of(party.name, party.country)
    return format_html("{} {}", name, native(party)) if party.native_name else name


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
    names = [_link(party.get_absolute_url(), name_of(party.name, party.country)) for party in parties]
    return _few(names, others) if others else _and(names)
