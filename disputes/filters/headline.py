"""A list's headline: what is listed, in words, from what is applied."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.codes import jurisdiction_name
from disputes.dates import PartialDate

# Names of jurisdictions that English gives an article.
_WITH_ARTICLE = {
    "AE", "BS", "CF", "CD", "CG", "DO", "EU", "FM", "GB", "GM", "KM", "KY", "MH", "MV", "NL", "PH", "SC", "SB", "US",
}  # fmt: skip

# What a dispute of this form is called, one and several of them.
_NOUNS = {
    words.DisputeKind.LAWSUIT: ("lawsuit", "lawsuits"),
    words.DisputeKind.CLASS_ACTION: ("class action", "class actions"),
    words.DisputeKind.DEMAND: ("written demand", "written demands"),
    words.DisputeKind.STATEMENT: ("public statement", "public statements"),
    words.DisputeKind.COMPLAINT: ("complaint to an authority", "complaints to authorities"),
    words.DisputeKind.INQUIRY: ("inquiry", "inquiries"),
    words.DisputeKind.CRIMINAL_CASE: ("criminal case", "criminal cases"),
    words.DisputeKind.REGISTRATION: ("registration dispute", "registration disputes"),
    words.DisputeKind.OTHER: ("dispute of another form", "disputes of another form"),
}


def either(texts: Sequence[str]) -> str:
    """Return "a", "a or b", "a, b or c"."""
    if len(texts) < 2:
        return "".join(texts)
    return _("%(first)s or %(last)s") % {"first": ", ".join(texts[:-1]), "last": texts[-1]}


def places(codes: Sequence[str]) -> str:
    """Return the jurisdictions as they follow "in": "Japan or the United States"."""
    names = [jurisdiction_name(code) for code in codes]
    return either([f"the {n}" if c in _WITH_ARTICLE else n for c, n in zip(codes, names, strict=True)])


def lower(texts: Sequence[str]) -> str:
    """Return labels as they stand inside a sentence: "anime or manga and comics"."""
    return either([text[:1].lower() + text[1:] if text[1:2].islower() else text for text in texts])


def counted(count: int, kinds: Sequence[str] = (), adjective: str = "") -> str:
    """Return "No dispute", "1 lawsuit", "37 pending lawsuits or class actions"."""
    nouns = [_NOUNS[words.DisputeKind(kind)][count > 1] for kind in kinds if kind in words.DisputeKind.values]
    noun = either(nouns) if nouns else ngettext("dispute", "disputes", max(count, 1))
    return " ".join(part for part in (number(count), adjective, noun) if part)


def number(count: int) -> str:
    """Return a count as a headline begins: "No", "1,204"."""
    return f"{count:,}" if count else _("No")


def period(after: PartialDate | None, before: PartialDate | None) -> str:
    """Return dates as they follow a word such as "opened": "in 2025", "2024 or later", "2024 to 2025", or ""."""
    if after and before:
        return _("in %s") % after.in_words if after == before else f"{after.in_words} {_('to')} {before.in_words}"
    if after:
        return _("%s or later") % after.in_words
    return _("%s or earlier") % before.in_words if before else ""


def sentence(head: str, phrases: dict[str, Any], said: dict[str, str]) -> str:
    """Return the head of a headline followed by the phrase of each applied parameter, in the order of `phrases`.

    `said` holds the applied values of each parameter as they stand in a sentence; "" if none is applied.
    """
    return head + "".join(str(phrase) % said[name] for name, phrase in phrases.items() if said[name])
