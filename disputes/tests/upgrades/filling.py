"""Fills a database with a little of everything that the present schema has, written the way the site writes it.

    DATABASE_URL=... python -m disputes.tests.upgrades.filling

makes the tables and fills them. Nobody in it is real. Who adds a table adds a row of it here.
"""

import datetime

import django

if __name__ == "__main__":
    django.setup()

from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.utils import timezone

from disputes import records, review, search
from disputes.models import (
    Delivery,
    Dispute,
    Link,
    Opening,
    PartyAlias,
    Revision,
    Source,
    Suggestion,
    SystemAlias,
    Webhook,
)
from disputes.staff.rights import CONTRIBUTORS, REVIEWERS
from disputes.tests import builders as make

# What a search must find after any upgrade, and what it must not.
TITLE, DRAFT = "Kodansha v. Example AI", "Draft v. Unseen"


def fill_record() -> Dispute:
    """Enter what the first schema had: public disputes with all their parts, and a draft. Return the fullest."""
    dispute = make.a_full_dispute(TITLE)
    party = dispute.participations.order_by("pk")[0].party
    PartyAlias.objects.create(party=party, name="ギルド")
    SystemAlias.objects.create(system=dispute.systems_at_issue.order_by("pk")[0].system, name="Model Zero")
    make.a_claim(make.a_dispute("Settled v. Others", status="settled", jurisdiction="JP"))
    draft = make.a_dispute(DRAFT, record_state="draft", claimants=[make.a_party("Unseen Author")])
    make.an_event(draft)
    return dispute


def fill_desk(dispute: Dispute) -> None:
    """Enter what the desk keeps: people, history, a working copy, a withdrawal, renamed and merged, links, tips."""
    writer = User.objects.create_user("writer", "writer@example.org")
    reviewer = User.objects.create_user("reviewer", "reviewer@example.org", is_staff=True)
    writer.groups.add(Group.objects.get(name=CONTRIBUTORS))
    reviewer.groups.add(Group.objects.get(name=REVIEWERS))
    editor = User.objects.create_superuser("editor", "editor@example.org")
    for public in Dispute.objects.published().order_by("pk"):
        review.keep(public, "new", "First published.", editor)
    changed = records.read(dispute) | {"summary": "It's alleged. The court has ruled on a motion."}
    review.begin(dispute, writer, changed)
    waiting = make.a_dispute("Handed in v. Waiting", record_state="draft", author=writer)
    review.submit(waiting, writer, "Please look.")
    withdrawn = make.a_dispute("Withdrawn v. Private")
    review.keep(withdrawn, "new", "First published.", editor)
    review.withdraw(withdrawn, editor, "A private person asked for it.")
    review.rename(Dispute.objects.get(title="Settled v. Others"), "settled-v-more", editor, "A slip in the name.")
    survivor, gone = make.a_party("Twin"), make.a_party("Twin Incorporated")
    make.a_dispute("Twins v. Once", claimants=[gone])
    review.merge(survivor, gone, editor, "They are one company.")
    Opening.objects.create(dispute=waiting, by=writer, at=timezone.now())
    url = Source.objects.filter(dispute=dispute).order_by("pk")[0].url
    Link.objects.create(url=url, state="gone", status=404, failures=3, checked_at=timezone.now())
    Suggestion.objects.create(kind="correction", text="The date is wrong.", about=dispute.get_absolute_url())
    Suggestion.objects.create(
        kind="dispute", text="There is another.", name="A Reader", state="declined", decided_by=editor
    )


def fill_followers() -> None:
    """Enter who is told of changes, and what was told already."""
    webhook = Webhook.objects.create(name="Newsroom", url="https://example.org/hook", secret="whsec_of_nobody")
    told = Revision.objects.order_by("pk")[0]
    delivered_at = timezone.now() - datetime.timedelta(days=1)
    Delivery.objects.create(webhook=webhook, revision=told, attempts=1, status=200, delivered_at=delivered_at)


def fill() -> None:
    """Fill the database that the settings name."""
    dispute = fill_record()
    fill_desk(dispute)
    fill_followers()


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    fill()
    search.refresh()
