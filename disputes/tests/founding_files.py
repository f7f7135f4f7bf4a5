"""What the founding catalogue holds, counted in its files, so that no test names a number of its own."""

import json
from typing import Any

from disputes.catalogue import FOUNDING

DISPUTES = [json.loads(file.read_text()) for file in sorted((FOUNDING / "disputes").glob("*.json"))]
PARTIES, SYSTEMS, COURTS = (
    json.loads((FOUNDING / f"{name}.json").read_text()) for name in ("parties", "ai_systems", "courts")
)
SHARED = len(PARTIES) + len(SYSTEMS) + len(COURTS)
# As the loader says it.
ADDED = f"{len(DISPUTES)} disputes, {len(PARTIES)} parties, {len(SYSTEMS)} AI systems, {len(COURTS)} courts"


def parts(name: str) -> list[dict[str, Any]]:
    """Return the claims, events, amounts or sources of all disputes."""
    return [part for record in DISPUTES for part in record[name]]
