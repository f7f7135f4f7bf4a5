"""The page on the data: what can be taken, where, and every column of every table explained from its declaration."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from disputes.exports import snapshots
from disputes.exports.snapshots.tables import NAMED, TABLES
from disputes.tables import FORMATS, LISTS
from disputes.tests import builders as make
from disputes.tests.views.reading import links
from disputes.typography import curl

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for snapshots."""
    settings.SNAPSHOTS = tmp_path / "snapshots"
    return Path(settings.SNAPSHOTS)


def text(client: Client) -> str:
    return client.get("/data/").content.decode()


def test_every_list_is_offered_in_every_format(client: Client) -> None:
    there = set(links(client.get("/data/")))
    assert {f"/{name}.{extension}" for name in LISTS for extension in FORMATS} <= there


def test_every_column_of_every_table_is_explained_in_its_order(client: Client) -> None:
    page = text(client)
    sections = dict(re.findall(r'<dl class="columns" id="([^"]+)"(.*?)</dl>', page, re.DOTALL))
    declared = {f"list-{name}": table.columns for name, table in LISTS.items()}
    declared |= {f"table-{table.name}": table.columns for table in TABLES}
    assert set(sections) == set(declared)
    for anchor, columns in declared.items():
        shown = re.findall(r"<dt><code>(\w+)</code> <span[^>]*>([\w ]+)</span></dt>", sections[anchor])
        assert shown == [(column.name, column.form.value) for column in columns], anchor
        for column in columns:
            assert escape(curl(str(column.meaning))) in sections[anchor]


def test_every_link_to_a_definition_or_a_table_leads_there(client: Client) -> None:
    page = client.get("/data/")
    glossary = client.get("/glossary/").content.decode()
    anchors = {link.partition("#")[2] for link in links(page) if link.startswith("/glossary/#")}
    assert len(anchors) > 10
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in glossary] == []
    own = {link[1:] for link in links(page) if link.startswith("#")} - {"main"}
    assert len(own) > 10
    assert [anchor for anchor in own if f'id="{anchor}"' not in page.content.decode()] == []


def test_it_says_that_there_is_no_snapshot_yet(client: Client) -> None:
    assert "No snapshot was made yet." in text(client)


def test_the_newest_snapshot_shows_its_files_sizes_and_checksums_and_the_older_ones(client: Client) -> None:
    make.a_dispute()
    older, newest = snapshots.make(), snapshots.make()
    page = text(client)
    there = set(links(client.get("/data/")))
    for file in newest.files():
        assert f"/data/snapshots/{newest.name}/{file.name}" in there
        assert file.sha256 in page
    assert f"/data/snapshots/{older.name}/disputes.zip" in there
    assert f"/data/snapshots/{older.name}/words.csv" not in there
    assert "1 dispute<" in page


def test_a_new_snapshot_shows_at_the_very_next_request_and_a_removed_one_is_gone(client: Client) -> None:
    """The page is kept like all others, but as long only as there are the same snapshots."""
    before = client.get("/data/")
    assert client.get("/data/", headers={"If-None-Match": before["ETag"]}).status_code == 304
    made = snapshots.make()
    after = client.get("/data/", headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, made.name in after.content.decode()) == (200, True)
    snapshots.make()
    snapshots.thin_out(1)
    assert f"/data/snapshots/{made.name}/disputes.zip" not in set(links(client.get("/data/")))


def test_every_page_links_to_it(client: Client) -> None:
    assert "/data/" in links(client.get("/about/"))


def test_tables_are_declared_whole() -> None:
    """Keys are never empty, links name tables that are written before, each meaning is a sentence."""
    written: list[str] = []
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert {*table.key, *table.optional, *table.searched} <= set(names), table.name
        assert not set(table.key) & set(table.optional), table.name
        assert not table.label or table.label in names, table.name
        assert [one.names for one in table.linked if one.names not in (*written, table.name)] == [], table.name
        assert all(len(NAMED[one.names].key) == 1 for one in table.linked), table.name
        meanings = [str(column.meaning) for column in table.columns]
        assert [one for one in (*meanings, str(table.meaning)) if not re.fullmatch(r"[A-Z].*\.", one)] == []
        written.append(table.name)
