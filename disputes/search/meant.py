"""Proposes the party or system that a misspelt search may have meant, from the names on the public record."""

from collections.abc import Iterator, Sequence

from django.db.models import Q

from disputes.codes import language_of_name
from disputes.models import Dispute, Party, PartyAlias, System, SystemAlias

from . import labels
from .spelling import nearest, nearest_words

_CHUNK = 5000  # names fetched at a time


def did_you_mean(q: str) -> list[str]:
    """Return the names on the public record that are written most like these words, the nearest first."""
    return nearest(q, _names())


def country_of(name: str) -> str:
    """Return the country of the public party or system that has this name in kana, Hangul or Han; "" if none has."""
    if not language_of_name(name):
        return ""
    called = Q(name=name) | Q(native_name=name) | Q(aliases__name=name)
    found = Party.objects.published().filter(called).values_list("country", flat=True)
    made = System.objects.published().filter(aliases__name=name).values_list("developer__country", flat=True)
    return found.first() or made.first() or ""


def near_words(words: Sequence[str]) -> dict[str, list[str]]:
    """Return for each word that nobody has the words of names, titles and labels that are written most like it."""
    if not words:
        return {}
    titles = Dispute.objects.published().order_by().values_list("title", flat=True).iterator(chunk_size=_CHUNK)
    return nearest_words(words, [*_names(), *titles, *labels.english()])


def _names() -> Iterator[str]:
    """Yield all names of public parties and systems."""
    parties, systems = Party.objects.published(), System.objects.published()
    for names in (
        parties.values_list("name", flat=True),
        parties.exclude(native_name="").values_list("native_name", flat=True),
        PartyAlias.objects.filter(party__in=parties).values_list("name", flat=True),
        systems.values_list("name", flat=True),
        SystemAlias.objects.filter(system__in=systems).values_list("name", flat=True),
    ):
        yield from names.order_by().iterator(chunk_size=_CHUNK)
