"""Proposes the party or system that a misspelt search may have meant, from the names on the public record."""

from collections.abc import Iterator

from disputes.models import Party, PartyAlias, System, SystemAlias

from .spelling import nearest

_CHUNK = 5000  # names fetched at a time


def did_you_mean(q: str) -> list[str]:
    """Return the names on the public record that are written most like these words, the nearest first."""
    return nearest(q, _names())


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
