"""The public change lists tell what changed, when and why, and nothing that is not public."""

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from disputes import review
from disputes.models import Dispute, Revision
from disputes.tests.builders import a_claim, a_dispute, a_full_dispute, a_participation, a_party, a_source, a_system
from disputes.tests.review.changing import a_reviewer, change, published, without_claim

from .reading import count, errors, facets, heading, links, queries, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    """A published dispute with three changes: new, a correction, a development."""
    dispute = a_dispute("Kodansha v. Example AI", claimants=[a_party("Kodansha")], respondents=[a_party("Example AI")])
    source = a_source(dispute)
    for status in ("pending", "pending"):
        a_claim(dispute, status=status, sources=[source])
    published(dispute)
    change(dispute, "The status was wrong.", "correction", status="stayed")
    claims = [one | {"status": "upheld"} for one in without_claim(dispute, 2)]
    change(dispute, "The court ruled.", claims=[*claims, without_claim(dispute, 1)[0]])
    return dispute


def words(response: Any) -> str:
    body = response.content.decode()
    return text_of(body[body.index("<main") : body.index("</main>")])


def kinds(response: Any) -> list[str]:
    return re.findall(r'<li class="row entry change" data-kind="([^"]*)"', response.content.decode())


def test_changes_stand_newest_first_with_kind_reason_and_what_changed(client: Client, dispute: Dispute) -> None:
    response = client.get("/changes/")
    assert (count(response), heading(response)) == (3, "3 changes")
    assert kinds(response) == ["development", "correction", "new"]
    said = words(response)
    assert "The court ruled. Claim 1, status was Pending → , is Upheld" in said
    assert "Correction The status was wrong. Status was Pending → , is Stayed" in said
    assert "/disputes/kodansha-v-example-ai/changes/3/" in links(response)


def test_a_correction_has_a_mark_beside_its_word(client: Client, dispute: Dispute) -> None:
    for address in ("/changes/?what=correction", "/disputes/kodansha-v-example-ai/changes/2/"):
        assert '<use href="#m-correction"/></svg>Correction' in client.get(address).content.decode()
    assert '<use href="#m-correction"/>' not in client.get("/changes/?what=development").content.decode()


def test_the_list_is_filtered_by_kind_thing_dispute_and_date(client: Client, dispute: Dispute) -> None:
    party = a_party("Maker")
    a_participation(dispute, party)
    review.keep(party, "editorial", "Its name.")
    published(a_dispute("Other"))
    for query, number in (
        ("", 5), ("?what=correction", 1), ("?what=correction&what=new", 3), ("?kind=party", 1), ("?kind=dispute", 4),
        ("?dispute=other", 1), ("?dispute=Kodansha+v.+Example+AI", 3), ("?party=maker", 1), ("?after=2020", 5),
        ("?before=2020-05", 0), (f"?after={timezone.localdate()}", 5), ("?dispute=other&what=correction", 0),
    ):  # fmt: skip
        assert count(client.get(f"/changes/{query}")) == number, query
    assert facets(client.get("/changes/?what=correction"))["kind", "dispute"] == 1
    assert heading(client.get("/changes/?dispute=other")) == "1 change to Other"


def test_a_wrong_value_is_said_at_its_field_and_nothing_is_listed(client: Client, dispute: Dispute) -> None:
    for query, name in (
        ("what=nonsense", "what"), ("kind=x", "kind"), ("dispute=no-such", "dispute"), ("after=2026-13", "after"),
        ("before=%00", "before"), ("dispute=%00", "dispute"), ("order=x", "order"), ("dispute=%ED%A0%80", "dispute"),
    ):  # fmt: skip
        response = client.get(f"/changes/?{query}")
        assert (response.status_code, errors(response), count(response)) == (200, [name], 0), query
    assert count(client.get("/changes/?after=0001-01-01&before=9999-12-31")) == 3
    assert client.get("/changes/?page=2").status_code == 404


def test_a_page_has_thirty_changes(client: Client) -> None:
    for number in range(31):
        published(a_dispute(f"Number {number}"))
    assert (len(kinds(client.get("/changes/"))), len(kinds(client.get("/changes/?page=2")))) == (30, 1)


def test_the_number_of_queries_is_the_same_for_one_three_and_thirty_changes(client: Client) -> None:
    paths = ("/changes/", "/changes.atom", "/disputes/one/changes/")
    dispute = published(a_full_dispute("One"))
    change(dispute, title="One, changed")
    counted = []
    for more in (0, 2, 27):
        for number in range(more):
            change(dispute, title=f"One, {more}, {number}", claims=without_claim(dispute, 1 + number % 2))
        counted.append([queries(client, path) for path in paths])
    assert counted[0] == counted[1] == counted[2], paths
    assert max(counted[0]) <= 18


def test_the_page_of_a_change_tells_all_of_it_part_by_part(client: Client, dispute: Dispute) -> None:
    response = client.get("/disputes/kodansha-v-example-ai/changes/3/")
    assert heading(response) == "Development"
    assert "Claim 1 Status was Pending → , is Upheld" in words(response)
    first = client.get("/disputes/kodansha-v-example-ai/changes/1/")
    assert "The record was published for the first time." in words(first)
    assert client.get("/disputes/kodansha-v-example-ai/changes/4/").status_code == 404
    assert client.get(f"/disputes/kodansha-v-example-ai/changes/{10**30}/").status_code == 404


def test_any_two_versions_are_compared_whichever_is_named_first(client: Client, dispute: Dispute) -> None:
    pages = [
        words(client.get(f"/disputes/kodansha-v-example-ai/changes/?{q}")) for q in ("from=1&to=3", "from=3&to=1")
    ]
    assert pages[0] == pages[1]
    assert "Status was Pending → , is Stayed" in pages[0] and "Claim 1 Status was Pending → , is Upheld" in pages[0]


def test_the_last_two_versions_are_offered_for_comparing(client: Client, dispute: Dispute) -> None:
    html = client.get(f"/disputes/{dispute.slug}/changes/").content.decode()
    last = review.latest_number(dispute)
    assert re.findall(r'<option value="(\d+)" selected>', html) == [str(last - 1), str(last)]


def test_a_version_that_there_is_not_is_said_at_its_field(client: Client, dispute: Dispute) -> None:
    base = "/disputes/kodansha-v-example-ai/changes/"
    assert errors(client.get(f"{base}?from=7&to=1")) == ["from"]
    assert errors(client.get(f"{base}?from=%00&to={'9' * 5000}")) == ["from", "to"]
    assert errors(client.get(f"{base}?from=2&to=2")) == ["to"]
    assert errors(client.get(f"{base}?from=2")) == ["to"]


def test_the_page_of_the_dispute_links_its_changes_and_marks_its_corrections(client: Client, dispute: Dispute) -> None:
    response = client.get("/disputes/kodansha-v-example-ai/")
    today = datetime.datetime.now(datetime.UTC).strftime("%-d %B %Y")
    assert f"3 changes, last on {today}" in words(response)
    assert f"Corrected on {today}: The status was wrong." in words(response)
    assert {"/disputes/kodansha-v-example-ai/changes/", "/disputes/kodansha-v-example-ai/changes/2/"} <= set(
        links(response)
    )


def test_a_party_and_a_system_link_their_changes_if_there_are_any(client: Client) -> None:
    party, system = a_party("Maker"), a_system("Model")
    a_dispute(respondents=[party], systems=[system])
    assert "/changes/?party=maker" not in links(client.get("/parties/maker/"))
    for thing in (party, system):
        review.keep(thing, "new", "Entered.")
        review.keep(thing, "correction", "Its name.")
    assert "/changes/?party=maker" in links(client.get("/parties/maker/"))
    assert "1 change" in words(client.get("/systems/model/"))
    assert count(client.get("/changes/?system=model")) == 1


# What must not be told

OF_IT = "/disputes/kodansha-v-example-ai/"
EVERYWHERE = [
    *("/changes/", "/changes.atom", OF_IT, f"{OF_IT}changes/"),
    *(f"{OF_IT}changes/{number}/" for number in range(1, 7)),
    *(f"{OF_IT}changes/?from={one}&to={other}" for one in range(1, 6) for other in range(1, 6)),
]


def everything(client: Client) -> str:
    """All that the public reads of changes, whatever the address answers."""
    return "".join(client.get(address).content.decode() for address in EVERYWHERE)


def test_who_made_a_change_and_what_was_overruled_is_told_nowhere(client: Client, dispute: Dispute) -> None:
    editor = a_reviewer("zyx-editor")
    warning = {"code": "zyx-code", "message": "Zyx warning", "reason": "Zyx answer"}
    review.keep(dispute, "editorial", "Words.", editor, accepted=[warning])
    dispute.review_notes.create(step="sent_back", text="Zyx note", by=editor)
    assert "Words." in everything(client)
    assert "zyx" not in everything(client).lower()


def test_a_change_that_is_not_public_is_told_nowhere(client: Client, dispute: Dispute) -> None:
    review.keep(dispute, "removal", "Zyx reason", is_public=False)
    record = Revision.objects.get(number=4)
    Revision.objects.filter(pk=record.pk).update(text=record.text.replace("Kodansha", "Zyx"))
    assert "zyx" not in everything(client).lower()
    assert client.get("/disputes/kodansha-v-example-ai/changes/4/").status_code == 404


def test_of_a_hidden_change_it_is_told_that_there_was_one_but_not_what_it_said(
    client: Client, dispute: Dispute
) -> None:
    change(dispute, "Zyx was named.", summary="Zyx is the name of a private person. It is alleged.")
    change(dispute, "A name was taken out.", "correction", summary="It is alleged.")
    assert "Zyx" in everything(client)
    Revision.objects.filter(number=4).update(is_hidden=True)
    said = everything(client)
    assert "Zyx" not in said
    assert "A name was taken out." in said
    assert "What was changed is not shown." in words(client.get("/disputes/kodansha-v-example-ai/changes/4/"))
    assert "What was changed is not shown." in words(client.get("/disputes/kodansha-v-example-ai/changes/5/"))
    assert "4" in kinds_numbers(client.get("/changes/"))


def kinds_numbers(response: Any) -> list[str]:
    return re.findall(r'data-slug="dispute/[^/]*/(\d+)"', response.content.decode())


def test_names_that_are_not_public_now_are_not_told_by_old_versions(client: Client, dispute: Dispute) -> None:
    other = a_dispute("Zyx v. Other")
    change(
        dispute,
        participations=[{"party": "kodansha", "role": "claimant"}, {"party": a_party("Zyx").slug, "role": "amicus"}],
        related=[{"dispute": other.slug, "how": "related"}],
    )
    assert "zyx" in everything(client).lower()
    change(dispute, participations=[{"party": "kodansha", "role": "claimant"}], related=[])
    other.record_state = "withdrawn"
    other.save()
    assert "zyx" not in everything(client).lower()


def test_of_a_withdrawn_dispute_only_the_date_and_the_reason_are_told(client: Client, dispute: Dispute) -> None:
    published(a_dispute("Left"))
    review.withdraw(dispute, a_reviewer("zyx"), "At the request of a person.")
    for address in ("/changes/", "/changes.atom"):
        body = client.get(address).content.decode()
        assert "At the request of a person." in body
        for hidden in ("Kodansha", "kodansha", "The court ruled.", "Zyx", "zyx", "Stayed"):
            assert hidden not in body, hidden
    assert count(client.get("/changes/")) == 2


def test_of_a_withdrawn_dispute_that_became_a_draft_again_nothing_is_told(client: Client, dispute: Dispute) -> None:
    review.withdraw(dispute, a_reviewer(), "By mistake.")
    assert count(client.get("/changes/")) == 1
    Dispute.objects.filter(pk=dispute.pk).update(record_state="draft")
    assert count(client.get("/changes/")) == 0


def test_changes_of_drafts_and_of_what_only_drafts_name_are_not_listed(client: Client) -> None:
    party = a_party("Zyx")
    draft = a_dispute("Zyx draft", record_state="draft", respondents=[party])
    review.keep(draft, "removal", "Zyx deleted")
    review.keep(party, "correction", "Zyx corrected")
    assert count(client.get("/changes/")) == 0
    for address in ("/changes/", "/changes.atom", "/changes/?after=2020"):
        assert "Zyx" not in client.get(address).content.decode()
    assert client.get("/disputes/zyx-draft/changes/").status_code == 404
    assert client.get("/disputes/zyx-draft/changes/1/").status_code == 404


def test_asking_for_what_is_not_public_is_answered_as_asking_for_what_there_is_not(client: Client) -> None:
    a_dispute("Zyx draft", record_state="draft", respondents=[a_party("Zyx")])
    for name, slug in (("dispute", "zyx-draft"), ("party", "zyx")):
        hidden, missing = (client.get(f"/changes/?{name}={value}").content.decode() for value in (slug, "no-such"))
        assert hidden.replace(slug, "no-such") == missing


def test_markup_in_a_record_is_text_in_its_changes(client: Client, dispute: Dispute) -> None:
    attack = "<script>alert(1)</script>'\"&{{ 7|add:7 }}"
    change(dispute, attack, summary=attack + " It is alleged, and this is long enough for the pieces of a text.")
    change(
        dispute, attack, title=attack, summary="It is alleged " + attack + ", long enough for the pieces of a text."
    )
    said = everything(client)
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in said
