"""What the values of a row are called, so that a search for the label finds what the filter for the value lists.

English labels are the vocabulary's; the Japanese ones stand in labels_ja.csv. Countries are as django-countries has
them.
"""

import csv
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from django.utils import translation

from disputes import vocabulary
from disputes.codes import jurisdiction_name
from disputes.vocabulary import Terms

_JAPANESE = Path(__file__).with_name("labels_ja.csv")
# How countries are called in short where ISO 3166 has another name.
_SHORT = {
    "EU": ["European Union", "Europe", "欧州連合"],
    "GB": ["UK", "Great Britain", "Britain", "England", "イギリス", "英国"],
    "KR": ["Korea", "韓国"],
    "RU": ["Russia"],
    "TW": ["Taiwan", "台湾"],
    "US": ["USA", "United States", "America", "アメリカ", "米国"],
    "CN": ["中国"],
    "CZ": ["Czech Republic"],
}


@cache
def japanese() -> dict[str, str]:
    """Return the Japanese label of each term and group, by its vocabulary and value: work-kind/anime."""
    with _JAPANESE.open(newline="", encoding="utf-8") as lines:
        return {row["key"]: row["japanese"] for row in csv.DictReader(lines)}


@lru_cache(500)
def of_term(terms: type[Terms], value: str) -> tuple[str, ...]:
    """Return what a value of a vocabulary, or a group of it, is called: its labels, and its word in addresses."""
    groups = terms.groups()
    with translation.override("en"):
        label = str(groups[value].label if value in groups else terms(value).label)
    names = (label, value.replace("_", " "), japanese().get(f"{terms.anchor()}/{value}", ""))
    return tuple(dict.fromkeys(filter(None, names)))


@lru_cache(500)
def said(terms: type[Terms], value: str) -> tuple[str, ...]:
    """Return what a value is found by: its own labels and those of the groups that it belongs to."""
    if value not in terms.values:
        return ()
    groups = [name for name, group in terms.groups().items() if value in group.values]
    return tuple(label for one in (value, *groups) for label in of_term(terms, one))


@lru_cache(500)
def of_country(code: str) -> tuple[str, ...]:
    """Return what a country, or the country of a subdivision, is called in English and Japanese; none for ""."""
    if not code:
        return ()
    names = []
    for language in ("en", "ja"):
        with translation.override(language):
            names.append(jurisdiction_name(code))
    return tuple(dict.fromkeys([*names, *_SHORT.get(code[:2], [])]))


def of_all(values: Iterable[tuple[type[Terms], str]]) -> list[str]:
    """Return what several values are found by, each label once."""
    return list(dict.fromkeys(label for terms, value in values for label in said(terms, value)))


# The vocabularies whose labels a row can bear.
SEARCHED = (
    vocabulary.DisputeKind, vocabulary.DisputeStatus, vocabulary.Stage, vocabulary.ClaimKind, vocabulary.ClaimStatus,
    vocabulary.WorkKind, vocabulary.Modality,
)  # fmt: skip


@cache
def english() -> tuple[str, ...]:
    """Return the English labels of all that a row can be."""
    return tuple(of_term(terms, value)[0] for terms in SEARCHED for value in terms.values)
