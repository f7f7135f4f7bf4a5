"""Importing by hand: faults named, the difference shown, and then a draft or a working copy, never a public change."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from disputes import records, review
from disputes.models import Court, Dispute, Party, Revision, System
from disputes.review.intake import by_hand
from disputes.tests.records.examples import COURTS, LETTER, PARTIES, SUIT, SYSTEMS, write_example

pytestmark = pytest.mark.django_db

IMPORT = "/admin/disputes/dispute/import/"
CONTRIBUTOR = [
    f"{verb}_{thing}" for verb in ("view", "add", "change") for thing in ("dispute", "party", "system", "court")
]


def someone(name: str, *codenames: str) -> User:
    user = User.objects.create(username=name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def contributor(db: None) -> User:
    return someone("contributor", *CONTRIBUTOR)


@pytest.fixture
def reviewer(db: None) -> User:
    return someone("reviewer", *CONTRIBUTOR, "publish_dispute")


@pytest.fixture
def desk(client: Client, contributor: User) -> Client:
    """A contributor at the desk, whose site has the small catalogue."""
    write_example()
    client.force_login(contributor)
    return client


def text(content: Any) -> str:
    return content if isinstance(content, str) else json.dumps(content)


def show(client: Client, pasted: Any = "", **files: Any) -> Any:
    """Send a record, and lists as files, to be shown."""
    sent = [SimpleUploadedFile(f"{name}.json", text(content).encode()) for name, content in files.items()]
    response = client.post(IMPORT, {"pasted": text(pasted) if pasted else "", "files": sent})
    assert response.status_code == 200
    return response


def confirm(client: Client, shown: Any, **forged: Any) -> Any:
    """Press the button of the page that shows the difference."""
    texts = shown.context["texts"]
    carried = {"name": [one.name for one in texts], "text": [one.content for one in texts]}
    return client.post(IMPORT, {**carried, "seen": shown.context["seen"], "_import": "Make a draft", **forged})


def faults(response: Any) -> list[tuple[str, str]]:
    return [(fault.place, fault.message) for fault in response.context["faults"]]


def everything() -> list[Any]:
    """All that the database says of things and their history."""
    rows = [model._base_manager.order_by("pk").values() for model in (Dispute, Party, System, Court, Revision)]
    return [list(found) for found in rows] + [records.read_all(Dispute.every.order_by("pk"))]


def public() -> list[Any]:
    """What the public is told."""
    return [
        records.read_all(Dispute.objects.published().order_by("pk"), published=True),
        records.read_all(Party.objects.published().order_by("pk"), published=True),
        list(Revision.objects.values()),
    ]


# Who gets in


def test_nobody_gets_in_who_may_neither_add_nor_change_disputes(client: Client, db: None) -> None:
    assert client.get(IMPORT).status_code == 302
    assert client.post(IMPORT, {"pasted": text(LETTER)}).status_code == 302
    client.force_login(someone("reader", "view_dispute", "view_party", "add_party"))
    assert client.get(IMPORT).status_code == 403
    assert client.post(IMPORT, {"pasted": text(LETTER), "_import": "1"}).status_code == 403
    client.force_login(User.objects.create(username="no-staff"))
    assert client.get(IMPORT).status_code == 302
    assert Dispute.objects.count() == 0


def test_a_request_from_another_site_is_refused(contributor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(contributor)
    assert client.post(IMPORT, {"pasted": text(LETTER)}).status_code == 403


@pytest.mark.parametrize(
    ("codename", "changes"),
    [("change_dispute", {"slug": "new"}), ("add_dispute", {"title": "Another title"})],
)
def test_who_may_not_add_or_not_change_is_told_and_writes_nothing(
    client: Client, codename: str, changes: dict[str, str]
) -> None:
    write_example()
    client.force_login(someone("half", codename))
    shown = show(client, LETTER | changes)
    assert shown.context["obstacles"] == [
        "You may not add disputes." if codename == "change_dispute" else "You may not change disputes."
    ]
    assert 'name="_import"' not in shown.content.decode()
    before = everything()
    assert confirm(client, shown).status_code == 200
    assert everything() == before


def test_who_may_not_add_parties_imports_none(client: Client) -> None:
    client.force_login(someone("half", "add_dispute", "view_dispute"))
    shown = show(client, LETTER, parties=PARTIES)
    assert shown.context["obstacles"] == ["You may not add parties."]
    confirm(client, shown)
    assert (Dispute.objects.count(), Party.objects.count()) == (0, 0)


# What is wrong


def test_every_fault_is_named_with_its_place_and_nothing_is_saved(desk: Client) -> None:
    before = everything()
    wrong = SUIT | {"works": ["animé"], "opened_on": "2025-13", "status_as_of": "yesterday"}
    response = show(desk, wrong, courts=[COURTS[0] | {"level": "top"}])
    assert [place for place, _ in faults(response)] == ["status_as_of", "opened_on", "works[0]", "[0].level (cand)"]
    html = response.content.decode()
    assert "4 faults. Nothing was saved." in html
    assert "“2025-13” is not a date: write 2025, 2025-09 or 2025-09-30" in html
    assert "yesterday" in response.context["pasted"]
    assert everything() == before


@pytest.mark.parametrize(
    ("pasted", "place", "message"),
    [
        (" ", "", "There is nothing to import: choose a file, or paste a record."),
        ("{", "line 1, column 2", "is not JSON: expecting property name enclosed in double quotes (the file ends"),
        ("null", "", "must be the record of one dispute, not null"),
        ("[]", "", "must be the record of one dispute, not a list"),
        ("7", "", "must be the record of one dispute, not 7"),
        ("NaN", "line 1, column 1", "has NaN, which is not JSON"),
        ('{"a": 1e999, "b": -Infinity}', "line 1, column 19", "has -Infinity, which is not JSON"),
        ("9" * 10_000, "", "must be the record of one dispute, not “99999"),
        ('{"format": ' + "9" * 10_000 + "}", "format", "this reads ai-copyright-dispute/1, and the file says “999"),
        ("[" * 100_000, "", "has lists or objects more than 20 deep"),
        ('{"a":' * 30 + "1" + "}" * 30, "a.a.a.a", "has lists or objects more than 20 deep"),
        ("\ufeff{}", "", "begins with a byte order mark (U+FEFF): save it as UTF-8 without one"),
        ('{"a": "\x00"}', "line 1, column 8", "is not JSON: invalid control character at"),
        ('{"\ud83d": 1, "\\ud83d": 2}', "", ""),
        ('{"a": 1, "a": 2}', "a", "this key stands twice in the same object"),
        ("x" * 500_001, "", "This is more than an import takes, 500,000 bytes all together."),
    ],
)
def test_what_is_no_record_is_told(desk: Client, pasted: str, place: str, message: str) -> None:
    body = urlencode({"pasted": pasted.encode(errors="surrogatepass")})
    response = desk.post(IMPORT, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 200
    (fault,) = faults(response)
    if message:
        assert fault[0] == place
        assert fault[1].startswith(message)


@pytest.mark.parametrize(
    "raw", [text(LETTER).encode("utf-16"), text(LETTER).encode("utf-16-le"), b"\xed\xa0\xbd", b""]
)
def test_a_file_that_is_no_utf_8_is_told(desk: Client, raw: bytes) -> None:
    response = desk.post(IMPORT, {"files": [SimpleUploadedFile("letter.json", raw)]})
    assert len(faults(response)) == 1


@pytest.mark.parametrize(
    "keys",
    [
        {f"key{n}": n for n in range(20_000)},
        {"claims": [1] * 100_000},
        {"claims": [{"sources": [1] * 900} for _ in range(150)]},
        {"events": [{"date": "2025"}] * 900},
        {"title": "\ud83d", "summary": "a\x00b", "proceedings": [{"courtlistener_docket_id": 10**19}]},
        {"slug": {"a": []}, "kind": [], "participations": {}, "format": "ai-copyright-dispute/1"},
    ],
)
def test_faults_without_number_are_told_as_far_as_one_reads(desk: Client, keys: dict[str, Any]) -> None:
    response = show(desk, SUIT | keys)
    assert 1 <= len(faults(response)) <= 100
    assert len(faults(response)) <= response.context["fault_count"] <= 1000


def test_a_key_that_stands_twice_among_many_is_found_at_once(desk: Client) -> None:
    many = ",".join(f'"k{n}":1' for n in range(45_000))
    assert faults(show(desk, "{" + many + ',"k7":2}')) == [("k7", "this key stands twice in the same object")]


def test_one_dispute_and_five_hundred_records_are_the_most(desk: Client) -> None:
    response = show(desk, LETTER, other=SUIT)
    assert faults(response)[0] == (
        "",
        "One dispute is imported at a time: take this file out, and import it next.",
    )
    parties = [{"slug": f"p{n}", "name": f"P {n}", "kind": "company"} for n in range(501)]
    assert faults(show(desk, "", parties=parties)) == [
        ("", "These are 501 records; an import takes 500. Load more as a catalogue.")
    ]


# What it becomes


def test_a_record_that_is_not_on_record_becomes_a_draft_of_who_imports_it(desk: Client, contributor: User) -> None:
    before = public()
    new = SUIT | {"slug": "new", "title": "New v. New", "proceedings": []}
    shown = show(desk, new)
    assert "It becomes a draft that only editors see." in shown.content.decode()
    response = confirm(desk, shown)
    draft = Dispute.objects.get(slug="new")
    assert response["Location"] == f"/admin/disputes/dispute/{draft.pk}/change/"
    assert (draft.record_state, draft.author, list(draft.writers.all())) == ("draft", contributor, [contributor])
    assert records.as_text(records.read(draft)) == records.as_text(new)
    assert public() == before


def test_a_change_to_what_is_public_becomes_a_working_copy(desk: Client, contributor: User) -> None:
    before = public()
    claims = [SUIT["claims"][0], SUIT["claims"][1] | {"status": "upheld"}]
    shown = show(desk, SUIT | {"claims": claims})
    assert [str(one) for one in shown.context["told"]] == ["Claim 2, status: Rejected → Upheld"]
    confirm(desk, shown)
    copy = Dispute.every.get(copy_of__slug="coda-v-openai")
    assert (copy.record_state, list(copy.writers.all())) == ("draft", [contributor])
    assert records.read(copy) == SUIT | {"claims": claims}
    assert public() == before


def test_a_withdrawn_dispute_is_not_brought_back(desk: Client, reviewer: User) -> None:
    letter = Dispute.objects.get(slug="coda-letter")
    review.withdraw(letter, reviewer, "A hoax.")
    confirm(desk, show(desk, LETTER | {"title": "Another title"}))
    letter.refresh_from_db()
    assert (letter.record_state, letter.title, letter.working_copy.title) == (
        "withdrawn",
        "CODA's letter",
        "Another title",
    )


def test_what_says_the_same_differs_in_nothing_and_there_is_nothing_to_press(desk: Client) -> None:
    shown = show(desk, SUIT, parties=PARTIES, courts=COURTS, ai_systems=SYSTEMS)
    html = shown.content.decode()
    assert "Nothing differs: the record says all this already." in html
    assert 'name="_import"' not in html
    before = everything()
    confirm(desk, shown)
    assert everything() == before


def test_new_parties_systems_and_courts_come_along_and_those_on_record_are_left_as_they_are(desk: Client) -> None:
    parties = [PARTIES[1] | {"name": "OpenAI, Inc."}, {"slug": "kadokawa", "name": "KADOKAWA", "kind": "company"}]
    systems = [{"slug": "sora-3", "name": "Sora 3", "developer": "openai", "modalities": ["video"]}]
    courts = [{"slug": "tokyo", "name": "Tokyo District Court", "jurisdiction": "JP"}]
    new = LETTER | {"slug": "new", "ai_systems": ["sora-3"], "proceedings": [{"court": "tokyo"}]}
    new["participations"] = [{"party": "kadokawa", "role": "claimant"}, {"party": "openai", "role": "respondent"}]
    shown = show(desk, new, parties=parties, ai_systems=systems, courts=courts)
    html = shown.content.decode()
    assert [str(step.entry) for step in shown.context["plan"].new] == [
        "party kadokawa",
        "ai_system sora-3",
        "court tokyo",
    ]
    assert "Party KADOKAWA" in [one.part for one in shown.context["told"]]
    assert "OpenAI, Inc." in html
    assert Party.objects.count() == 3  # what showed the names was undone
    confirm(desk, shown)
    assert records.read(Dispute.objects.get(slug="new")) == new
    assert Party.objects.get(slug="openai").name == "OpenAI"
    assert [party.slug for party in Party.objects.published().order_by("slug")] == ["coda", "openai", "toei"]


def test_what_may_be_on_record_already_is_named(desk: Client) -> None:
    parties = [{"slug": "openai-inc", "name": "OpenAI Inc.", "kind": "company"}]
    shown = show(desk, "", parties=parties)
    assert [twin.thing.slug for _, twin in shown.context["twins"]] == ["openai"]


def test_lists_alone_add_what_is_new(desk: Client) -> None:
    shown = show(desk, "", parties=[{"slug": "kadokawa", "name": "KADOKAWA", "kind": "company"}])
    assert confirm(desk, shown)["Location"] == IMPORT
    assert Party.objects.filter(slug="kadokawa").exists()
    assert Dispute.every.count() == 2


def test_a_name_that_is_free_only_in_the_files_is_told(desk: Client) -> None:
    """The file renames Toei, which an import does not do, and gives its name to another."""
    parties = [PARTIES[2] | {"name": "Toei Company"}, {"slug": "other", "name": "Toei", "kind": "company"}]
    response = show(desk, "", parties=parties)
    ((place, message),) = faults(response)
    assert (place, message.split(":")[0]) == ("[1] (other)", "the database refuses this record")


def test_a_draft_may_be_unfinished_and_is_told_what_it_lacks(desk: Client) -> None:
    unfinished = LETTER | {"slug": "new", "participations": [], "sources": []}
    unfinished["events"] = [{"date": "2025", "kind": "demand", "title": "Letter sent", "sources": []}]
    shown = show(desk, unfinished)
    assert [fault.place for fault in shown.context["plan"].unfinished] == [
        "events[0].sources",
        "participations",
        "participations",
        "sources",
    ]
    confirm(desk, shown)
    draft = Dispute.objects.get(slug="new")
    assert records.read(draft) == unfinished
    assert len([finding for finding in review.check(draft) if finding.is_error]) == 4


# What is open already


def test_an_open_working_copy_is_named_and_replaced_only_when_that_is_said(
    desk: Client, reviewer: User, contributor: User
) -> None:
    copy = review.begin(Dispute.objects.get(slug="coda-v-openai"), reviewer)
    Dispute.every.filter(pk=copy.pk).update(summary="The reviewer's words.")
    shown = show(desk, SUIT | {"title": "Another title"})
    html = shown.content.decode()
    assert "written by reviewer" in html
    assert f"/admin/disputes/dispute/{copy.pk}/record.json" in html
    assert [one.label for one in shown.context["told"]] == ["Title", "Summary"]
    before = everything()
    refused = confirm(desk, shown)
    assert "Say that what is open may be replaced." in refused.content.decode()
    assert everything() == before
    said = public()
    assert confirm(desk, shown, replace="yes").status_code == 302
    copy = Dispute.every.get(copy_of__slug="coda-v-openai")
    assert records.read(copy) == SUIT | {"title": "Another title"}
    assert {user.username for user in copy.writers.all()} == {"reviewer", "contributor"}
    assert public() == said


def test_who_may_not_write_on_what_is_open_cannot_replace_it(desk: Client, client: Client, reviewer: User) -> None:
    copy = review.begin(Dispute.objects.get(slug="coda-v-openai"), reviewer)
    review.submit(copy, reviewer)
    shown = show(desk, SUIT | {"title": "Another title"})
    assert len(shown.context["obstacles"]) == 1
    before = everything()
    assert confirm(desk, shown, replace="yes").status_code == 200
    assert everything() == before
    client.force_login(reviewer)
    assert confirm(client, show(client, SUIT | {"title": "Another title"}), replace="yes").status_code == 302
    copy.refresh_from_db()
    assert (copy.title, copy.record_state) == ("Another title", "in_review")


def test_a_draft_is_replaced_only_when_that_is_said(desk: Client) -> None:
    Dispute.objects.filter(slug="coda-letter").update(record_state="draft")
    shown = show(desk, LETTER | {"title": "Another title"})
    assert 'name="replace"' in shown.content.decode()
    confirm(desk, shown)
    assert Dispute.objects.get(slug="coda-letter").title == "CODA's letter"
    confirm(desk, shown, replace="yes")
    letter = Dispute.objects.get(slug="coda-letter")
    assert (letter.title, letter.record_state) == ("Another title", "draft")


def test_a_copy_opened_between_the_two_steps_is_shown_before_anything_is_written(desk: Client, reviewer: User) -> None:
    shown = show(desk, SUIT | {"title": "Another title"})
    review.begin(Dispute.objects.get(slug="coda-v-openai"), reviewer)
    before = everything()
    again = confirm(desk, shown, replace="yes")
    assert "Somebody changed what is on record meanwhile." in again.content.decode()
    assert again.context["plan"].over.copy_of.slug == "coda-v-openai"
    assert everything() == before


def test_a_record_entered_between_the_two_steps_is_not_written_over(desk: Client) -> None:
    new = LETTER | {"slug": "new"}
    shown = show(desk, new | {"title": "Mine"})
    records.write(new | {"title": "Another's"}, publish=False)
    confirm(desk, shown, replace="yes")
    assert Dispute.objects.get(slug="new").title == "Another's"


# Never public


FORGED: list[dict[str, Any]] = [
    {"record_state": "published", "publish": "True", "_publish": "1", "state": "published"},
    {"into": "1", "copy_of": "", "copy_of_id": "", "pk": "1", "id": "1", "dispute": "1"},
    {"replace": "yes", "author": "1", "writers": "1", "user": "1", "by": "1"},
    {"seen": ""},
    {"seen": "\x00"},
    {"name": ["parties.json"]},
    {"name": []},
    {"text": [json.dumps(SUIT | {"status": "settled", "prevailing": "claimant"})]},
    {"text": ["\x00"]},
    {"text": [json.dumps(SUIT | {"record_state": "published"})]},
    {"text": [json.dumps(SUIT | {"title": "A third title"})], "replace": "yes"},
]


@pytest.mark.parametrize("forged", FORGED)
def test_no_forged_field_publishes_or_writes_what_does_not_keep_the_rules(
    desk: Client, forged: dict[str, Any]
) -> None:
    before = public()
    response = confirm(desk, show(desk, SUIT | {"title": "Another title"}), **forged)
    assert response.status_code in {200, 302}
    assert public() == before
    for copy in Dispute.every.exclude(copy_of=None):
        assert (copy.record_state, copy.author) == ("draft", User.objects.get(username="contributor"))
        assert copy.title in {"Another title", "A third title"}
        assert records.check([records.Entry("dispute", "", (), records.read(copy))]) == []


def test_the_second_step_alone_writes_nothing(desk: Client) -> None:
    before = everything()
    for data in ({"_import": "1"}, {"_import": "1", "pasted": text(SUIT | {"title": "Another title"})}):
        assert desk.post(IMPORT, data).status_code == 200
    assert everything() == before


# And back


def test_what_is_downloaded_and_what_was_imported_are_the_same_bytes(desk: Client, contributor: User) -> None:
    file = records.as_text(SUIT | {"slug": "new", "proceedings": []})
    confirm(desk, show(desk, file))
    draft = Dispute.objects.get(slug="new")
    response = desk.get(f"/admin/disputes/dispute/{draft.pk}/record.json")
    assert response.content.decode() == file
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="new.json"'
    assert "no-store" in response["Cache-Control"]
    again = show(desk, response.content.decode())
    assert again.context["plan"].writes_dispute is False


def test_the_record_of_a_working_copy_is_that_of_the_copy(desk: Client, reviewer: User) -> None:
    copy = review.begin(Dispute.objects.get(slug="coda-letter"), reviewer)
    Dispute.every.filter(pk=copy.pk).update(title="Another title")
    response = desk.get(f"/admin/disputes/dispute/{copy.pk}/record.json")
    assert response.content.decode() == records.as_text(LETTER | {"title": "Another title"})


def test_only_who_may_see_disputes_downloads_one(client: Client, staff: Callable[..., Client]) -> None:
    address = f"/admin/disputes/dispute/{write_example().pk}/record.json"
    assert client.get(address).status_code == 302
    assert staff("view_party").get(address).status_code == 403


@pytest.mark.parametrize("key", ["0", "99", "9" * 30])
def test_a_dispute_that_is_not_there_is_not_found(desk: Client, key: str) -> None:
    assert desk.get(f"/admin/disputes/dispute/{key}/record.json").status_code == 404


def test_showing_takes_as_many_queries_for_many_events_as_for_few(
    desk: Client, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    events = [SUIT["events"][0] | {"date": f"20{n:02}"} for n in range(60)]
    with django_assert_max_num_queries(75):
        show(desk, SUIT | {"events": events}, parties=[*PARTIES, {"slug": "p", "name": "P", "kind": "company"}])


def test_a_plan_says_what_it_would_do_before_anybody_may_do_it(desk: Client) -> None:
    plan = by_hand.plan([records.Entry("dispute", "", (), LETTER | {"title": "Another title"})])
    assert (plan.writes_dispute, plan.over, plan.public) == (True, None, Dispute.objects.get(slug="coda-letter"))
    assert by_hand.obstacles(plan, User.objects.create(username="nobody")) == ["You may not change disputes."]
