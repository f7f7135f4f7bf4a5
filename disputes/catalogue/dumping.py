"""Dumps the public record into JSON files, the same files that loading reads."""

import os
from pathlib import Path
from typing import NamedTuple

from disputes import records
from disputes.models import Court, Dispute, Party, System
from disputes.vocabulary import RecordState


class Dumped(NamedTuple):
    """How many disputes were dumped, which files were written anew, and which others lie among them."""

    disputes: int
    written: list[Path]
    strangers: list[Path]


def dump(directory: Path) -> Dumped:
    """Write every published dispute, and the parties, systems and courts it names, into files in a directory.

    Makes the directory if need be; a file that says the same already is not touched, and none is removed. Of
    drafts, and of what only drafts name, nothing is written. Raises OSError where a file cannot be written.
    """
    disputes = records.read_all(Dispute.objects.published().order_by("slug"), published=True)
    courts = Court.objects.filter(proceedings__dispute__record_state=RecordState.PUBLISHED).distinct()
    lists = {
        "parties": records.read_all(Party.objects.published().order_by("slug"), published=True),
        "ai_systems": records.read_all(System.objects.published().order_by("slug"), published=True),
        "courts": records.read_all(courts.order_by("slug"), published=True),
    }
    files = {directory / "disputes" / f"{record['slug']}.json": records.as_text(record) for record in disputes}
    files |= {directory / f"{name}.json": records.as_text(listed) for name, listed in lists.items()}
    (directory / "disputes").mkdir(parents=True, exist_ok=True)
    written = [file for file, text in files.items() if _write(file, text.encode())]
    strangers = [file for file in sorted((directory / "disputes").iterdir()) if file not in files]
    return Dumped(len(disputes), written, strangers)


def _write(file: Path, content: bytes) -> bool:
    """Write a file in one piece, so that no reader ever sees half of it; say whether it was not so already."""
    if file.exists() and file.read_bytes() == content:
        return False
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.write_bytes(content)
    os.replace(unfinished, file)
    return True
