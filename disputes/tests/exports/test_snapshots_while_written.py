"""A snapshot on PostgreSQL while others write: it tells of one moment, and nobody waits for it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from disputes.exports import snapshots
from disputes.exports.snapshots import making
from disputes.models import Dispute
from disputes.tests import builders as make

from . import rebuilding

# Not skipped elsewhere but not there at all. On SQLite `one_moment` is tested on a file of its own.
__test__ = os.environ.get("DATABASE_URL", "").startswith("postgres")


@pytest.mark.django_db(transaction=True)
def test_what_is_written_meanwhile_is_in_no_file(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SNAPSHOTS = tmp_path
    for number in range(3):
        make.a_dispute(f"Dispute {number}", claimants=[make.a_party(f"Party {number}")])
    writer: Any = connection.copy()
    quiet = making.batches

    def disturbed() -> Iterator[tuple[str, list[Any]]]:
        for batch in quiet():
            yield batch
            with writer.cursor() as cursor:
                cursor.execute("UPDATE disputes_dispute SET title = title || ' (changed)', record_state = 'draft'")

    monkeypatch.setattr(making, "batches", disturbed)
    try:
        made = snapshots.make()
    finally:
        writer.close()
    tables = rebuilding.from_csv(made.folder)
    assert [row["title"] for row in tables["disputes"]] == ["Dispute 0", "Dispute 1", "Dispute 2"]
    assert len(tables["participations"]) == len(tables["parties"]) == 3
    assert Dispute.objects.filter(title__contains="(changed)").count() == 3
