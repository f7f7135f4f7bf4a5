"""The list of disputes as one table for Datasette: a column for each filter, a JSON list for several values."""

import sqlite3
from pathlib import Path

# Our parameter: the column and how it is filled. Those with one value, and those with several.
SINGLE = {"status": "d.status", "kind": "d.kind", "jurisdiction": "d.jurisdiction", "stage": "nullif(d.stage, '')"}
_SYSTEM = "FROM disputes_systematissue i JOIN disputes_system s ON s.id = i.system_id"
_OF = "WHERE {}.dispute_id = d.id"
SEVERAL = {
    "work": ("kind", f"FROM disputes_workatissue x {_OF.format('x')}"),
    "claim": ("kind", f"FROM disputes_claim x {_OF.format('x')}"),
    "claim_status": ("status", f"FROM disputes_claim x {_OF.format('x')}"),
    "system": ("s.slug", f"{_SYSTEM} {_OF.format('i')}"),
    "developer": ("p.slug", f"{_SYSTEM} JOIN disputes_party p ON p.id = s.developer_id {_OF.format('i')}"),
    "modality": (
        "m.modality",
        f"{_SYSTEM} JOIN disputes_systemmodality m ON m.system_id = s.id {_OF.format('i')}",
    ),
    "court": (
        "c.slug",
        f"FROM disputes_proceeding x JOIN disputes_court c ON c.id = x.court_id {_OF.format('x')}",
    ),
    "party": (
        "p.slug",
        f"FROM disputes_participation x JOIN disputes_party p ON p.id = x.party_id {_OF.format('x')}",
    ),
}
_ACTIVE = "coalesce((SELECT max(date) FROM disputes_event e WHERE e.dispute_id = d.id AND e.state = ''), d.opened_on)"

# The last day that the date of the opening can mean, as text: 2025-12-31 for 2025.
_LAST = "d.opened_on || substr('-12-31', length(d.opened_on) - 3)"


def make(source: Path, target: Path) -> None:
    """Write the table `disputes` of the database `source` into the new file `target`, with an index a column."""
    columns = {"slug": "d.slug", "title": "d.title", "opened_on": "d.opened_on", "active_on": _ACTIVE}
    columns |= {"year": "substr(d.opened_on, 1, 4)", "opened_last": _LAST} | SINGLE
    for name, (value, rows) in SEVERAL.items():
        columns[name] = f"(SELECT json_group_array(v) FROM (SELECT DISTINCT {value} AS v {rows} AND {value} <> ''))"
    with sqlite3.connect(target) as database:
        database.execute("ATTACH ? AS record", [str(source)])
        database.execute(
            f"CREATE TABLE disputes AS SELECT {', '.join(f'{sql} AS {name}' for name, sql in columns.items())} "
            "FROM record.disputes_dispute d WHERE d.record_state = 'published'"
        )
        for name in ("slug", "opened_on", "active_on", "opened_last", "year", *SINGLE):
            database.execute(f"CREATE INDEX by_{name} ON disputes ({name})")
        database.execute("ANALYZE disputes")
