"""Packs the files of a snapshot into one archive."""

import shutil
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ARCHIVE = "disputes.zip"
_LEVEL = 3  # of 9: the text here packs to a quarter; more would take three times as long for a few percent
_PIECE = 1 << 20  # bytes


def pack(folder: Path, name: str, moment: datetime) -> None:
    """Write all files of a folder into an archive beside them, under a folder of its own, dated as of the moment."""
    files = sorted(folder.iterdir())
    with ZipFile(folder / ARCHIVE, "x", compresslevel=_LEVEL) as archive:
        for file in files:
            entry = ZipInfo(f"disputes-{name}/{file.name}", moment.timetuple()[:6])
            entry.compress_type, entry.external_attr, entry.file_size = ZIP_DEFLATED, 0o644 << 16, file.stat().st_size
            with file.open("rb") as content, archive.open(entry, "w") as packed:
                shutil.copyfileobj(content, packed, _PIECE)
