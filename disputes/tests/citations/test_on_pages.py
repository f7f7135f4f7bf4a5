"""Each page of a dispute, claim or party ends with how it is cited, in words and in code, as its files say it."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils.timezone import localdate

from disputes import review
from disputes.citations import FILES, bluebook, chicago, reference_to
from disputes.models import Claim, Dispute, Party
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_party
from disputes.tests.review.changing import published

pytestmark = pytest.mark.django_db

TITLE = '講談社の "letter\'s" <b>to</b> {Example} & 100%'


@pytest.fixture
def things() -> list[Dispute | Claim | Party]:
    dispute = a_dispute(TITLE, slug="letter")
    party = a_party("株式会社講談社の会", slug="kodansha")
    a_participation(dispute, party)
    return [published(dispute), a_claim(dispute), party]


def cite(client: Client, address: str) -> str:
    """The section of a page that says how it is cited."""
    html = client.get(address).content.decode()
    (section,) = re.findall(r'<section[^>]* id="cite".*?</section>', html, re.DOTALL)
    return str(section)


def said(section: str, place: str) -> str:
    """The text of the element of this id, as a reader selects it."""
    found = re.search(rf'<(\w+)[^>]* id="{place}"[^>]*>(.*?)</\1>\n', section, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[2]))


def test_a_page_says_what_its_files_and_forms_say(client: Client, things: list[Dispute | Claim | Party]) -> None:
    for thing in things:
        address = thing.get_absolute_url()
        section, cited = cite(client, address), reference_to(thing, localdate())
        assert said(section, "cite-chicago") == str(chicago(cited))
        assert said(section, "cite-bluebook") == str(bluebook(cited))
        for ending, file in FILES.items():
            path = f"{address.removesuffix('/')}.{ending}"
            assert f'<a href="{path}"' in section
            pre = re.search(rf'id="cite-{file.name.lower()}"[^>]*>(.*?)</pre>', section, re.DOTALL)
            assert pre
            assert unescape(pre[1]) == "\n".join(client.get(path).content.decode().splitlines())


def test_a_title_in_another_script_is_marked_so(client: Client, things: list[Dispute | Claim | Party]) -> None:
    for thing in things:
        assert len(re.findall(r'<bdi><span lang="ja">[^<]*講談社', cite(client, thing.get_absolute_url()))) == 2


def test_the_script_that_copies_is_loaded_there_alone_and_its_buttons_wait_for_it(
    client: Client, things: list[Dispute | Claim | Party]
) -> None:
    for thing in things:
        html = client.get(thing.get_absolute_url()).content.decode()
        buttons = re.findall(r'<button[^>]*data-copies="cite-[^>]*>', html)
        assert len(buttons) == 5
        assert [button for button in buttons if not button.endswith(" hidden>")] == []
        assert html.count("disputes/js/copy.js") == 1
    for path in ("/", "/parties/", "/about/"):
        assert "copy.js" not in client.get(path).content.decode()


def test_a_preview_is_not_cited(client: Client, things: list[Dispute | Claim | Party]) -> None:
    draft = a_dispute("Not yet", record_state="draft")
    html = client.get(f"/preview/{review.preview_token(draft)}/").content.decode()
    assert 'id="cite"' not in html
    assert "copy.js" not in html
