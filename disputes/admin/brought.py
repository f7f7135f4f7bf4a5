"""What an editor uploads or pastes to be imported, as texts and as the records in them."""

from codecs import BOM_UTF8
from pathlib import PurePath
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext as _

from disputes.records import Entry, Fault, parsing
from disputes.records.faults import visible
from disputes.review.intake import tabled

LARGEST = 500_000  # bytes of all texts together; the longest record of the founding catalogue has 24,000
MOST = 500  # records in one import; more are a catalogue, for `manage.py load_catalogue`


class Text(NamedTuple):
    """A file, or what was pasted: the name by which faults call it, and what it holds."""

    name: str
    content: str


class Brought(NamedTuple):
    """What came with a request: the texts, the records in them, and the faults of what could not be read."""

    texts: list[Text]
    entries: list[Entry]
    faults: list[Fault]


def brought(request: HttpRequest) -> Brought:
    """Read the files and the text of a request, or the texts that the page before carries along."""
    texts, faults = _texts(request)
    entries: list[Entry] = []
    for text in texts:
        try:
            read = tabled.entries if PurePath(text.name).suffix.lower() == ".csv" else parsing.entries
            entries += read(text.name, text.content)
        except parsing.Unreadable as error:
            faults.append(Fault(text.name, error.place, str(error)))
    if not texts and not faults:
        faults.append(Fault("", "", _("There is nothing to import: choose a file, or paste a record.")))
    return Brought(texts, entries, faults + _too_many(entries))


def carried(request: HttpRequest) -> str:
    """Return what was pasted on the page before, so that it can be mended."""
    texts = dict(zip(request.POST.getlist("name"), request.POST.getlist("text"), strict=False))
    return texts.get(_("Pasted text"), "")


def _texts(request: HttpRequest) -> tuple[list[Text], list[Fault]]:
    """Return the texts, and the faults of those that are none; nothing of what is too large all together."""
    given: list[tuple[str, bytes]] = []
    for name, text in zip(request.POST.getlist("name"), request.POST.getlist("text"), strict=False):
        given.append((name, text.encode(errors="replace")))
    if pasted := request.POST.get("pasted", "").strip():
        given.append((_("Pasted text"), pasted.encode(errors="replace")))
    left = LARGEST - sum(len(raw) for _name, raw in given)
    for file in request.FILES.getlist("files"):
        raw = file.read(max(left, 0) + 1)
        left -= len(raw)
        given.append((str(file.name), raw))
    if left < 0:
        sentence = _("This is more than an import takes, %s bytes all together.") % f"{LARGEST:,}"
        return [], [Fault("", "", sentence)]
    texts, faults = [], []
    for name, raw in given:
        shown = visible(PurePath(name).name[:100])
        try:
            # Spreadsheets put a byte order mark before the tables that they save.
            texts.append(Text(shown, parsing.decode(raw.removeprefix(BOM_UTF8) if shown.endswith(".csv") else raw)))
        except parsing.Unreadable as error:
            faults.append(Fault(shown, error.place, str(error)))
    return texts, faults


def _too_many(entries: list[Entry]) -> list[Fault]:
    disputes = [entry for entry in entries if entry.kind == "dispute"]
    faults: list[Any] = [
        entry.fault((), _("One dispute is imported at a time: take this file out, and import it next."))
        for entry in disputes[1:]
    ]
    if len(entries) > MOST:
        sentence = _("These are %(count)s records; an import takes %(most)s. Load more as a catalogue.")
        faults.append(Fault("", "", sentence % {"count": f"{len(entries):,}", "most": MOST}))
    return faults
