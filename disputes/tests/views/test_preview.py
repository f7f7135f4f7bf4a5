"""A signed link shows a draft as readers would see it, for seven days, to who has the link and to nobody else."""

import datetime
import re

import pytest
import time_machine
from django.core import signing
from django.test import Client

from disputes import review
from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_full_dispute, a_relation

pytestmark = pytest.mark.django_db


def link(dispute: Dispute) -> str:
    return f"/preview/{review.preview_token(dispute)}/"


def body(html: str) -> str:
    """What a page says of the dispute: without its head, its banner, its own address and the days it was changed."""
    article = html.split("<article", 1)[1].rsplit("</article>", 1)[0]
    article = re.sub(
        r"<div[^>]*><dt>(Changed|Entered|Follow|Download|Embed|Correct)</dt>.*?</div>", "", article, flags=re.DOTALL
    )
    article = re.sub(r'<section[^>]* id="cite".*?</section>', "", article, flags=re.DOTALL)
    article = re.sub(r"\.? ?<a[^>]*>(?:Correct this|Tell us).*?</a>", "", article, flags=re.DOTALL)
    return re.sub(r"\s*(<|$)", r"\1", article)


def test_a_draft_is_shown_exactly_as_the_public_page_would_show_it(client: Client) -> None:
    dispute = a_full_dispute("Seen before", record_state="draft")
    a_relation(a_dispute("Names it"), dispute)
    before = client.get(link(dispute)).content.decode()
    Dispute.objects.filter(pk=dispute.pk).update(record_state="published")
    after = client.get(dispute.get_absolute_url()).content.decode()
    assert body(before) == body(after)
    assert "Appeal from Seen before" in body(before)


def test_no_other_draft_is_shown(client: Client) -> None:
    dispute, hidden = a_dispute("Seen before", record_state="draft"), a_dispute("Zyx", record_state="draft")
    a_relation(dispute, hidden)
    a_relation(hidden, dispute, "appeal_of")
    assert "Zyx" not in client.get(link(dispute)).content.decode()


def test_nobody_corrects_or_cites_what_is_not_public(client: Client) -> None:
    dispute = a_full_dispute("Seen before", record_state="draft")
    words = ("Correct this", "send a party’s reply", ' id="cite"')
    draft = client.get(link(dispute)).content.decode()
    Dispute.objects.filter(pk=dispute.pk).update(record_state="published")
    public = client.get(dispute.get_absolute_url()).content.decode()
    assert [(word in draft, word in public) for word in words] == [(False, True)] * 3


def test_a_working_copy_is_shown_in_the_place_of_its_dispute(client: Client) -> None:
    public = a_full_dispute("Public")
    a_relation(a_dispute("Names it"), public)
    copy = review.begin(public, None)
    assert body(client.get(link(copy)).content.decode()) == body(
        client.get(public.get_absolute_url()).content.decode()
    )
    copy.title, copy.status = "As it will be", "settled"
    copy.save()
    html = client.get(link(copy)).content.decode()
    assert "As it will be" in html
    assert "the public page still says what it said" in html
    assert "As it will be" not in client.get(public.get_absolute_url()).content.decode()


def test_it_is_kept_nowhere_listed_nowhere_and_tells_nobody_where_it_is(client: Client) -> None:
    response = client.get(link(a_dispute(record_state="draft")))
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    html = response.content.decode()
    assert 'rel="canonical"' not in html
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert not response.cookies
    assert "ETag" not in response


def test_what_was_changed_shows_at_once(client: Client) -> None:
    dispute = a_dispute("First title", record_state="draft")
    address = link(dispute)
    client.get(address)
    dispute.title = "Second title"
    dispute.save()
    assert "Second title" in client.get(address).content.decode()


def test_it_expires_after_seven_days_and_says_so(client: Client) -> None:
    with time_machine.travel(datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC), tick=False) as clock:
        address = link(a_dispute("Secret", record_state="draft"))
        clock.shift(datetime.timedelta(days=6, hours=23))
        assert client.get(address).status_code == 200
        clock.shift(datetime.timedelta(hours=2))
        response = client.get(address)
    assert response.status_code == 404
    assert "This link to a draft has expired" in response.content.decode()
    assert "Secret" not in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "%ED%A0%80", "9" * 3000, "MQ:1r:x", "..", "é"])
def test_what_is_no_token_is_not_found(client: Client, token: str) -> None:
    assert client.get(f"/preview/{token}/").status_code == 404


@pytest.mark.parametrize("value", [1.5, "1", [1], None, {"pk": 1}, 2**70])
def test_what_was_signed_for_something_else_is_not_found(client: Client, value: object) -> None:
    a_dispute(record_state="draft")
    for salt in ("django.core.signing", "disputes.review.previews"):
        assert client.get(f"/preview/{signing.dumps(value, salt=salt)}/").status_code == 404


def test_a_changed_token_is_not_found(client: Client) -> None:
    first, second = a_dispute(record_state="draft"), a_dispute(record_state="draft")
    theirs, ours = (review.preview_token(one).split(":") for one in (first, second))
    assert client.get(f"/preview/{ours[0]}:{theirs[1]}:{theirs[2]}/").status_code in {404, 200}
    forged = ":".join([signing.b64_encode(str(second.pk).encode()).decode(), *theirs[1:]])
    assert client.get(f"/preview/{forged}/").status_code == 404


def test_once_published_it_leads_to_the_public_page_and_once_withdrawn_nowhere(client: Client) -> None:
    dispute = a_dispute(record_state="draft")
    address = link(dispute)
    Dispute.objects.update(record_state="published")
    response = client.get(address)
    assert (response.status_code, response.headers["Location"]) == (302, dispute.get_absolute_url())
    Dispute.objects.update(record_state="withdrawn")
    assert client.get(address).status_code == 404
    Dispute.objects.all().delete()
    assert client.get(address).status_code == 404


def test_it_is_looked_at_and_not_written_to(client: Client) -> None:
    assert client.post(link(a_dispute(record_state="draft"))).status_code == 405
