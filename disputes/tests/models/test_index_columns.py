"""An index whose columns are others than the code's is made anew after a migration, and all entries with it."""

import pytest
from django.db import connection

from disputes.models import Mark, triggers
from disputes.tests import builders as make


@pytest.mark.django_db
def test_an_index_without_a_column_is_made_anew_and_all_is_to_be_indexed() -> None:
    make.a_dispute()
    Mark.objects.update(is_indexed=True)
    triggers.install(connection)
    assert not Mark.objects.to_index().exists()  # nothing was missing
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TABLE disputes_fts")
        else:
            cursor.execute("ALTER TABLE disputes_entry DROP COLUMN labels_vector")
            cursor.execute("COMMENT ON TABLE disputes_mark IS NULL")
    triggers.install(connection)
    assert set(Mark.objects.to_index().values_list("kind", flat=True)) == {"dispute"}
