"""What a snapshot says of itself: for readers, in its SQLite file, and to Datasette."""

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from disputes.imprint import LICENCE, LICENCE_URL, NAME, whole_address

from .tables import TABLES


def about(name: str, moment: datetime) -> dict[str, str]:
    """Return what every copy of a snapshot says of itself, by short names."""
    return {
        "title": str(NAME),
        "snapshot": name,
        "made_at": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        "address": whole_address(reverse("snapshot_file", args=[name, "datapackage.json"])),
        "explained_at": whole_address(reverse("data_page")),
        "licence": LICENCE,
        "licence_address": LICENCE_URL,
        "cite": citation(name),
    }


def citation(name: str) -> str:
    """Return how to cite a snapshot, in a line."""
    return f"{NAME}, snapshot {name}, {whole_address(reverse('data_page'))}, {LICENCE}."


def readme(name: str, moment: datetime, package: dict[str, Any]) -> str:
    """Return the text for who opens the folder first: what, when, licence, address, files with their rows."""
    listed = [*package["records"], *package["resources"]]
    widest = max(len(file["path"]) for file in listed)
    files = [f"    {file['path']:<{widest}}  {file['rows']:>9,}" for file in listed]
    return _README.format(
        title=NAME,
        rule="=" * len(str(NAME)),
        name=name,
        moment=f"{moment:%Y-%m-%d %H:%M} UTC",
        address=whole_address(reverse("data_page")),
        snapshot=whole_address(reverse("snapshot_file", args=[name, "README.txt"])),
        files="\n".join(files),
        licence=LICENCE,
        licence_address=LICENCE_URL,
        cite=citation(name),
    )


def datasette_metadata(name: str, moment: datetime) -> dict[str, Any]:
    """Return the metadata by which Datasette describes tables and columns, and names rows of other tables."""
    said = about(name, moment)
    tables = {
        table.name: {
            "description": str(table.meaning),
            "columns": {column.name: str(column.meaning) for column in table.columns},
            **({"label_column": table.label} if table.label else {}),
        }
        for table in TABLES
    }
    described = {
        "title": f"{NAME}, {name}",
        "description": _("The whole public record as of %s.") % f"{moment:%Y-%m-%d %H:%M} UTC",
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "source": str(NAME),
        "source_url": said["explained_at"],
    }
    return described | {"databases": {"disputes": {"tables": tables}}}


_README = """\
{title}
{rule}

The whole public record as of {moment}, in one moment: snapshot {name}.

Where it is from:  {snapshot}
Every column:      {address}
Licence:           {licence}, {licence_address}
To cite it:        {cite}

Files
-----

Whole records, one a line (JSON Lines), and the same as tables (CSV, UTF-8), with the number of their rows:

{files}

    datapackage.json   describes every column of the tables (Frictionless Data Package)
    disputes.sqlite    all tables with their links and a full-text search (SQLite)
    metadata.json      describes the same to Datasette:  datasette disputes.sqlite -m metadata.json
    disputes.zip       everything here in one file, but for the checksums
    SHA256SUMS         checksums:  sha256sum --check SHA256SUMS

What to know
------------

A date is as exact as its source: 2025, 2025-09 or 2025-09-30. An empty cell means that nobody was found to say it.
In CSV a text that a spreadsheet would take for a formula has an apostrophe before the sign that would begin it
(= + - @, full-width too); take one off to have the text. The other files have every text as it is.
What is claimed is alleged. Nothing here is legal advice. The sources remain their publishers' own.
"""
