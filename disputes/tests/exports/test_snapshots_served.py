"""Files of snapshots at their addresses: the right type, a checksum, `latest`, and no way out of the folder."""

import base64
import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from disputes.exports import snapshots
from disputes.exports.snapshots import Snapshot
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db

TYPES = {
    "disputes.csv": "text/csv; charset=utf-8; header=present",
    "disputes.jsonl": "application/jsonl; charset=utf-8",
    "datapackage.json": "application/json",
    "disputes.sqlite": "application/vnd.sqlite3",
    "README.txt": "text/plain; charset=utf-8",
    "SHA256SUMS": "text/plain; charset=utf-8",
    "disputes.zip": "application/zip",
}


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for snapshots, beside a file that nobody may have."""
    settings.SNAPSHOTS = tmp_path / "snapshots"
    (tmp_path / "secret.txt").write_text("secret")
    return Path(settings.SNAPSHOTS)


@pytest.fixture
def made() -> Snapshot:
    make.a_dispute()
    return snapshots.make()


def test_every_file_is_served_as_it_lies_there_with_its_checksum(client: Client, made: Snapshot) -> None:
    for file in made.files():
        response = client.get(f"/data/snapshots/{made.name}/{file.name}")
        content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
        assert content == (made.folder / file.name).read_bytes(), file.name
        assert response.headers["Content-Type"] == TYPES.get(file.name, response.headers["Content-Type"])
        assert response.headers["Content-Length"] == str(len(content))
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["Link"] == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
        if file.name != "SHA256SUMS":
            sum_ = base64.b64encode(hashlib.sha256(content).digest()).decode()
            assert response.headers["Repr-Digest"] == f"sha-256=:{sum_}:"


def test_a_file_that_the_visitor_has_is_not_sent_again(client: Client, made: Snapshot) -> None:
    for file in ("disputes.csv", "SHA256SUMS"):
        address = f"/data/snapshots/{made.name}/{file}"
        first = client.get(address)
        first.close()
        given = {"If-None-Match": first.headers["ETag"]} if "ETag" in first.headers else {}
        since = {"If-Modified-Since": first.headers["Last-Modified"]}
        assert client.get(address, headers=given or since).status_code == 304
        assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


def test_the_archive_is_saved_under_its_day(client: Client, made: Snapshot) -> None:
    response = client.head(f"/data/snapshots/{made.name}/disputes.zip")
    assert response.headers["Content-Disposition"] == f'attachment; filename="disputes-{made.name}.zip"'


def test_latest_leads_to_the_newest_at_once(client: Client, made: Snapshot) -> None:
    address = "/data/snapshots/latest/disputes.sqlite"
    first = client.get(address)
    assert (first.status_code, first["Location"]) == (302, f"/data/snapshots/{made.name}/disputes.sqlite")
    assert first["Cache-Control"] == "no-cache"
    second = snapshots.make()
    assert client.get(address)["Location"] == f"/data/snapshots/{second.name}/disputes.sqlite"
    shutil.rmtree(second.folder)
    assert client.get(address)["Location"] == f"/data/snapshots/{made.name}/disputes.sqlite"


def test_what_is_downloaded_opens(client: Client, made: Snapshot, tmp_path: Path) -> None:
    response = client.get("/data/snapshots/latest/disputes.sqlite", follow=True)
    (tmp_path / "taken.sqlite").write_bytes(b"".join(response.streaming_content))  # type: ignore[attr-defined]
    with closing(sqlite3.connect(tmp_path / "taken.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM disputes").fetchone() == (1,)


def test_addresses_above_a_file_lead_to_what_explains_it(client: Client, made: Snapshot) -> None:
    assert client.get("/data/snapshots/")["Location"] == "/data/#snapshots"
    for name in ("latest", made.name):
        assert client.get(f"/data/snapshots/{name}/")["Location"] == f"/data/snapshots/{made.name}/README.txt"


def test_what_is_not_there_is_said_in_a_sentence(client: Client) -> None:
    for name, said in (
        ("latest", "No snapshot was made yet.\n"),
        ("2020-01-01", "There is no snapshot of this name."),
    ):
        for address in (f"/data/snapshots/{name}/disputes.csv", f"/data/snapshots/{name}/"):
            response = client.get(address)
            assert response.status_code == 404
            assert response.content.decode().startswith(said)
    made = snapshots.make()
    response = client.get(f"/data/snapshots/{made.name}/disputes.xml")
    assert (response.status_code, response["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert response.content.decode() == (
        f"The snapshot of {made.name} has no file of this name. SHA256SUMS lists its files.\n"
    )


HOSTILE = [
    "..", ".", "...", "../secret.txt", "..%2fsecret.txt", "%2e%2e", "%2e%2e%2fsecret.txt", "..%5csecret.txt", "%00",
    "disputes.csv%00.txt", "%ff%fe", "/etc/passwd", "%2fetc%2fpasswd", "~", ".lock", "*", "x" * 10_000, "９" * 10,
    "disputes.csv/", "SHA256SUMS%0a", "%0d%0aSet-Cookie:%20a=b", "C:%5c", "-", "2026-11-22-0", "9999-99-99",
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: text[:20])
def test_no_name_leads_out_of_the_folder_or_breaks_anything(client: Client, made: Snapshot, hostile: str) -> None:
    for address in (
        f"/data/snapshots/{hostile}",
        f"/data/snapshots/{hostile}/disputes.csv",
        f"/data/snapshots/{made.name}/{hostile}",
        f"/data/snapshots/latest/{hostile}",
        f"/data/snapshots/{made.name}/../{hostile}/disputes.csv",
    ):
        response = client.get(address)
        assert response.status_code in (301, 302, 404), address
        assert b"secret" not in (b"" if response.streaming else response.content)
        if response.status_code != 404:
            assert "README.txt" in response["Location"] or response["Location"].endswith("/"), address


def test_only_what_the_checksums_list_is_served(client: Client, made: Snapshot, home: Path) -> None:
    """Neither what else lies in a snapshot, nor a folder that is a link, nor one that is not finished."""
    (made.folder / "other.txt").write_text("secret")
    os.symlink(home.parent, home / "2020-02-02")
    (home / ".unfinished-1").mkdir()
    (home / ".unfinished-1" / "SHA256SUMS").write_text(f"{'0' * 64}  disputes.csv\n")
    for address in (f"{made.name}/other.txt", "2020-02-02/secret.txt", ".unfinished-1/disputes.csv", ".lock"):
        assert client.get(f"/data/snapshots/{address}").status_code in (301, 404), address


def test_only_reading_is_allowed(client: Client, made: Snapshot) -> None:
    for address in ("", f"{made.name}/", f"{made.name}/disputes.csv"):
        assert client.post(f"/data/snapshots/{address}").status_code == 405
        assert client.delete(f"/data/snapshots/{address}").status_code == 405
