"""Keeps in the history what was taken in from files: many changes in a few queries."""

from disputes import records
from disputes.models import Party, ThingKind
from disputes.records import Record
from disputes.vocabulary import ChangeKind

from ..intake.incoming import Step
from .history import Kept, keep_all
from .retiring import retire


def keep_steps(steps: list[Step], what: str, reason: str) -> None:
    """Keep a revision of each record that was written, by nobody, and leave a word at addresses that are gone.

    New records are kept as new, others as `what`. Drafts of disputes have no history yet; of parties, systems and
    courts that no published dispute names the revision is not public.
    """
    public = _public(steps)
    changes = []
    for step in steps:
        kind, slug = step.entry.kind, step.after["slug"]
        if kind == ThingKind.DISPUTE and slug not in public[kind]:
            continue
        is_public = slug in public[kind]
        record = _as_readers_see(step.after, public) if is_public else step.after
        changes.append(Kept(kind, record, what if step.before else ChangeKind.NEW, reason, is_public))
    keep_all(changes)
    # What a party belongs to was public with it only if the record names the party itself.
    parties = public[ThingKind.PARTY]
    named = Party.objects.named().filter(slug__in=parties) if parties else Party.objects.none()
    retiring = public | {ThingKind.PARTY: set(named.values_list("slug", flat=True))}
    for step in steps:
        if step.before and step.after["slug"] in retiring[step.entry.kind]:
            retire(step.before, step.after)


def _public(steps: list[Step]) -> dict[str, set[str]]:
    """Return by kind which of these records, and of the disputes and parties they name, the public sees."""
    named: dict[str, set[str]] = {kind: set() for kind in records.KINDS}
    for step in steps:
        named[step.entry.kind].add(step.after["slug"])
        named[ThingKind.DISPUTE].update(one["dispute"] for one in step.after.get("related", ()))
        named[ThingKind.PARTY].update(one["party"] for one in step.after.get("affiliations", ()))
    return {
        kind: set(records.MODELS[kind].objects.published().filter(slug__in=slugs).values_list("slug", flat=True))
        for kind, slugs in named.items()
    }


def _as_readers_see(record: Record, public: dict[str, set[str]]) -> Record:
    """Return a record without relations to disputes, and affiliations to parties, that the public does not see."""
    seen = dict(record)
    for name, key, kind in (("related", "dispute", ThingKind.DISPUTE), ("affiliations", "party", ThingKind.PARTY)):
        if name in record:
            seen[name] = [one for one in record[name] if one[key] in public[kind]]
    if seen.get("affiliations") == []:
        del seen["affiliations"]
    return seen
