"""The names behind the slugs of records, as they are now: what was renamed or merged has its present name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from disputes.models import Dispute, FormerAddress

from .fields import Record
from .format import PARTS, REFERENCES, THINGS

# The lists in which nothing stands twice.
_ONCE = [parts.key for parts in PARTS.values() if parts.known_by]
_MODELS: dict[str, Any] = {kind: thing.model for kind, thing in THINGS.items()}


class Names:
    """The names of all things that some records name; public ones only, or all for editors."""

    def __init__(self, records: Iterable[Record], *, public: bool = True) -> None:
        """Look up what the records name: a query for each kind of thing, and one for what has another slug now."""
        wanted: dict[str, set[str]] = {}
        for record in records:
            for kind, slug in references(record):
                wanted.setdefault(kind, set()).add(slug)
        self.now = _leading_to(wanted)
        self._names: dict[tuple[str, str], str] = {}
        for kind, slugs in wanted.items():
            model = _MODELS[kind]
            rows = model.objects.published() if public else model.objects.all()
            present = {self.now.get((kind, slug), slug) for slug in slugs}
            found = rows.filter(slug__in=present).values_list("slug", "title" if model is Dispute else "name")
            self._names.update({(kind, slug): name for slug, name in found})

    def name(self, kind: str, slug: str) -> str:
        """Return the name of a thing; "" if there is none that may be named."""
        return self._names.get((kind, self.now.get((kind, slug), slug)), "")

    def present(self, record: Any, key: str = "") -> Any:
        """Return a record with the present slugs of what it names; itself it keeps its slug.

        What two things were in that have been merged since, the one that is left is once.
        """
        if isinstance(record, dict):
            return {name: self.present(value, name) for name, value in record.items()}
        if isinstance(record, list):
            values = [self.present(value, key) for value in record]
            once = key in REFERENCES or key in _ONCE
            return [value for at, value in enumerate(values) if not (once and value in values[:at])]
        return self.now.get((REFERENCES[key], record), record) if key in REFERENCES else record


def names_of(record: Record) -> list[str]:
    """Return all names of the thing that a record describes: the usual one, then native, citation and other names."""
    first = (record.get(key) for key in ("title", "name", "native_name", "citation_name"))
    return [name for name in (*first, *record.get("aliases", ())) if name]


def references(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield (kind, slug) of every thing that a record names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from references(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner, key)
    elif key in REFERENCES and isinstance(value, str):
        yield REFERENCES[key], value


def _leading_to(wanted: Mapping[str, set[str]]) -> dict[tuple[str, str], str]:
    """Return the present slug of each (kind, slug) that leads elsewhere now, unless something stands there again."""
    slugs = set().union(*wanted.values())
    if not slugs:
        return {}
    rows = FormerAddress.objects.filter(slug__in=slugs, number=0, kind__in=list(wanted)).exclude(leads_to="")
    found = {(kind, slug): to for kind, slug, to in rows.values_list("kind", "slug", "leads_to")}
    for kind in {kind for kind, _ in found}:
        there = [slug for of, slug in found if of == kind]
        for slug in _MODELS[kind].objects.filter(slug__in=there).values_list("slug", flat=True):
            del found[kind, slug]
    return found
