"""A CSV file that was exported and changed is read back into records."""

from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes import records
from disputes.models import Dispute, Party
from disputes.records.parsing import Unreadable
from disputes.review.intake import tabled
from disputes.tests.builders import a_dispute, a_full_dispute, a_participation, a_party, an_affiliation
from disputes.tests.exports.files import body
from disputes.tests.tables.test_cells import PAYLOADS

pytestmark = pytest.mark.django_db


def exported(table: str) -> str:
    return body(f"/{table}.csv").decode()


def test_an_export_that_was_not_changed_says_nothing_new() -> None:
    a_full_dispute()
    with pytest.raises(Unreadable, match="nothing that is not on record"):
        tabled.entries("disputes.csv", exported("disputes"))


@pytest.mark.parametrize(
    "payload", [payload for payload in PAYLOADS if payload == payload.strip() and "\u200b" not in payload]
)
def test_what_was_defused_comes_back_as_it_was(payload: str) -> None:
    a_dispute("Here", summary=payload.replace("\r\n", "\n"))
    (entry,) = tabled.entries("disputes.csv", exported("disputes").replace('"pending"', '"settled"'))
    assert entry.record["summary"] == payload.replace("\r\n", "\n")
    assert entry.record["status"] == "settled"


def test_only_the_fields_of_the_dispute_itself_are_changed() -> None:
    dispute = a_full_dispute(prevailing="", status="pending")
    before = records.read(dispute)
    text = exported("disputes").replace('"discovery"', '""').replace("hasn't ruled.", "has ruled.")
    (entry,) = tabled.entries("disputes.csv", text)
    assert entry.record == {name: value for name, value in before.items() if name != "stage"} | {
        "summary": "It's alleged. The court has ruled."
    }


def test_what_is_being_written_on_is_changed_not_what_is_public() -> None:
    public = a_dispute("Here")
    a_dispute("Written on", slug=public.slug, copy_of=public, record_state="draft", stage="trial")
    (entry,) = tabled.entries("x.csv", "slug,title\nhere,Changed\n")
    assert (entry.record["title"], entry.record["stage"]) == ("Changed", "trial")


def test_parties_come_back_whole() -> None:
    party, parent = a_party("OpenAI", native_name="=オープン"), a_party("Parent")
    an_affiliation(party, parent, "subsidiary_of")
    party.aliases.create(name="Open AI")
    for one in (party, parent):
        a_participation(a_dispute(), one)
    entries = tabled.entries("parties.csv", "\ufeff" + exported("parties"))
    assert [entry.record for entry in entries] == records.read_all(Party.objects.order_by("name_key"))


def test_a_name_that_holds_what_divides_a_list_comes_back_whole() -> None:
    party = a_party("Smith; Jones LLP")
    party.aliases.create(name="Smith; Jones")
    party.aliases.create(name="S&J")
    a_dispute(claimants=[party])
    (entry,) = tabled.entries("parties.csv", exported("parties"))
    assert entry.record == records.read(party)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "line 1", "names no table"),
        ("title\nx\n", "line 1", "names no table"),
        ("slug,slug,title\n", "line 1", "names no table"),
        ("slug,title,titel\nx,y,z\n", "line 1", "there is no column"),
        ("slug,title\nx\n", "line 2", "has 1 cells"),
        ('slug,title\nx,"y\n', "line 2", "is not CSV"),
        ("slug,title,final\nhere,Here,perhaps\n", "line 2, final", "is no yes or no"),
        ("slug,title,claim_count\nhere,Here,٣x\n", "line 2, claim_count", "is no whole number"),
        ("slug,title\nnowhere,y\n", "line 2, slug", "no dispute nowhere on record"),
        ("slug,title\nno\x00where,y\n", "line 2, slug", "on record"),
        ("slug,title\nhere,y\nhere,z\n", "line 3, slug", "stands in this file already"),
        ("slug,name,affiliated_with,affiliation_kinds\nx,X,a; b,member_of\n", "line 2", "another number"),
    ],
)
def test_what_is_no_such_table_is_refused_with_its_place(text: str, place: str, message: str) -> None:
    a_dispute("Here")
    with pytest.raises(Unreadable, match=message) as refused:
        tabled.entries("x.csv", text)
    assert refused.value.place == place


def test_at_the_desk_a_table_of_parties_adds_those_that_are_new(admin_client: Client, admin_user: User) -> None:
    a_dispute("Here", claimants=[a_party("Known")])
    file = BytesIO(b'\xef\xbb\xbfslug,name,kind,aliases\r\nknown,Known,company,\r\nnew,"\'=New",person,A; B\r\n')
    file.name = "parties.csv"
    shown: Any = admin_client.post("/admin/disputes/dispute/import/", {"files": file})
    assert shown.context["plan"].new[0].entry.record["aliases"] == ["A", "B"]
    sent = {
        "name": [text.name for text in shown.context["texts"]],
        "text": [t.content for t in shown.context["texts"]],
    }
    admin_client.post("/admin/disputes/dispute/import/", {**sent, "seen": shown.context["seen"], "_import": "1"})
    assert Party.objects.get(slug="new").name == "=New"


def test_at_the_desk_a_changed_line_becomes_a_working_copy(admin_client: Client) -> None:
    public = a_full_dispute("Here")
    text = exported("disputes").replace('"discovery"', '"trial"').replace("\r\n", "\r\r\n".replace("\r\r", "\r"))
    shown: Any = admin_client.post("/admin/disputes/dispute/import/", {"name": "d.csv", "text": text})
    sent = {"name": "d.csv", "text": text, "seen": shown.context["seen"], "_import": "1"}
    admin_client.post("/admin/disputes/dispute/import/", sent)
    copy = Dispute.every.get(copy_of=public)
    public.refresh_from_db()
    assert (copy.stage, public.stage) == ("trial", "discovery")
