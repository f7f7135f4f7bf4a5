"""Nothing of a draft, a working copy or the desk is told by the API, in any list, record or refusal."""

import pytest
from django.contrib.auth.models import User

from disputes import review
from disputes.models import Dispute, ReviewNote
from disputes.tests.views.test_visibility import SECRET, SLUGS, TEXTS, draft, openai, public, secret

from .asking import LISTS, get, named, refused, told

pytestmark = pytest.mark.django_db

__all__ = ["draft", "openai", "public"]  # fixtures: a draft with one of everything, beside a public dispute

DETAILS = [
    *(
        "disputes/zyx-dispute/",
        "parties/zyx-party/",
        "parties/zyx-parent/",
        "systems/zyx-system/",
        "courts/zyx-court/",
    ),
    *("claims/zyx-dispute/1/", "events/zyx-dispute/1/", "sources/zyx-dispute/1/"),
]
HINTS = ("98765432", "zyx.example", "archive.example", "2099", "2098", "2003", "AR")


def everything() -> str:
    """All lists in all orders, and all single records that they lead to."""
    answers = [get("").content.decode()]
    for name, path in LISTS.items():
        page = get(path + "?page_size=100")
        answers.append(page.content.decode())
        for row in page.json()["results"]:
            place = row.get("slug") or f"{row['dispute']}/{row['number']}"
            answers.append(get(f"{name}/{place}/").content.decode())
    return "\n".join(answers)


def test_a_draft_is_told_nowhere_and_everywhere_once_published(draft: Dispute) -> None:
    before = everything()
    assert SECRET not in before
    assert [slug for slug in SLUGS if slug in before] == []
    assert [hint for hint in HINTS if f'"{hint}' in before] == []
    for path in DETAILS:
        refused(path, 404)
    draft.record_state = "published"
    draft.save()
    after = everything()
    assert [name for name in TEXTS if secret(name) not in after] == []
    assert [get(path).status_code for path in DETAILS] == [200] * len(DETAILS)


@pytest.mark.parametrize(
    ("name", "parameter", "slug"),
    [
        ("disputes", "party", "zyx-party"),
        ("disputes", "court", "zyx-court"),
        ("disputes", "system", "zyx-system"),
        ("claims", "party", "zyx-party"),
        ("sources", "party", "zyx-party"),
        ("events", "system", "zyx-system"),
    ],
)
def test_what_only_a_draft_names_is_refused_as_what_there_is_not(
    draft: Dispute, name: str, parameter: str, slug: str
) -> None:
    hidden, missing = (refused(f"{name}/?{parameter}={value}", 404) for value in (slug, "no-such"))
    assert named(hidden) == [parameter]
    assert str(hidden).replace(slug, "no-such") == str(missing)


def test_words_of_a_draft_are_searched_for_in_vain(draft: Dispute) -> None:
    for name in ("disputes", "parties", "claims", "systems", "events"):
        assert told(f"{name}/?q={SECRET}")["count"] == 0


def test_a_working_copy_and_what_the_desk_says_stay_at_the_desk(public: Dispute) -> None:
    editor = User.objects.create_user("zyx-editor", first_name="Zyx", is_superuser=True, is_staff=True)
    before = everything()
    copy = review.begin(public, editor)
    copy.title, copy.summary = secret("title"), secret("summary")
    copy.save()
    copy.claims.update(summary=secret("claim"))
    ReviewNote.objects.create(dispute=copy, text=secret("note"))
    after = everything()
    assert after.count(SECRET) == 0
    assert told("disputes/")["count"] == 1
    assert before == after
