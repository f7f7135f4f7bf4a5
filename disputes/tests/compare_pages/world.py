"""What is on record while pages are compared: the founding catalogue, and what editors and readers made of it."""

import datetime
from pathlib import Path
from typing import Any

from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.core.management import call_command

from disputes import review
from disputes.models import Court, Dispute, Link, Party, Source, Suggestion, Webhook
from disputes.tests.admin.roles import things

CATALOGUE = Path(__file__).resolve().parents[2] / "data"
BEGUN = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)
NOW = datetime.datetime(2026, 12, 1, 12, tzinfo=datetime.UTC)  # when the pages are asked for


def make(clock: Any, catalogue: Path = CATALOGUE) -> dict[str, dict[str, Any]]:
    """Fill an empty database, a day after the other; return the things that the desk's addresses are tried with."""
    clock.move_to(BEGUN)
    call_command("load_catalogue", str(catalogue), verbosity=0)
    clock.shift(datetime.timedelta(days=1))
    found = things()
    User.objects.create(username="second", is_staff=True, is_superuser=True)
    for change in (corrected, renamed, merged, withdrawn, waiting):
        clock.shift(datetime.timedelta(days=1))
        change()
    clock.move_to(NOW)
    AccessAttempt.objects.create(username="wendy", ip_address="192.0.2.7", user_agent="", failures_since_start=3)
    call_command("make_snapshot", verbosity=0)
    return found


def people() -> tuple[Any, Any]:
    """Return who writes and who reviews."""
    return User.objects.get(username="writer"), User.objects.get(username="second")


def corrected() -> None:
    """Publish a working copy in which a text and a date differ, and leave another open."""
    writer, reviewer = people()
    dispute = Dispute.objects.get(slug="coda-openai-sora-2")
    copy = review.begin(dispute, writer)
    copy.summary = f"{copy.summary} The request was reported again."
    copy.save()
    claim = copy.claims.order_by("number").first()
    assert claim is not None
    claim.legal_basis = "Copyright Act of Japan, arts. 21 and 30-4"
    claim.save()
    accepted = {finding.code: "The sources say no more." for finding in review.check(copy)}
    review.publish(copy, reviewer, "The basis of the first claim was incomplete.", "correction", accepted)
    open_copy = review.begin(Dispute.objects.get(slug="getty-images-v-stability-ai-uk"), writer)
    open_copy.title = "Getty Images v. Stability AI, on appeal"
    open_copy.save()


def renamed() -> None:
    """Give a public party and a public dispute other addresses."""
    _, reviewer = people()
    review.rename(Party.objects.get(slug="udio"), "uncharted-labs", reviewer, "The name of the company.")
    review.rename(Dispute.objects.get(slug="gema-v-suno"), "gema-v-suno-munich", reviewer, "There may be others.")


def merged() -> None:
    """Make one of two courts and of two parties, as if both were one."""
    _, reviewer = people()
    for table, survivor, gone in (
        (Court, "hangzhou-internet-court", "hangzhou-intermediate-court"),
        (Party, "tesla", "tiktok-operator"),
    ):
        review.merge(table.objects.get(slug=survivor), table.objects.get(slug=gone), reviewer, "They are the same.")


def withdrawn() -> None:
    """Take a public dispute off the pages, and confirm another."""
    _, reviewer = people()
    review.withdraw(Dispute.objects.get(slug="lyon-v-adobe"), reviewer, "Its source was withdrawn.")
    review.confirm(Dispute.objects.get(slug="gema-v-openai"), reviewer)


def waiting() -> None:
    """Leave suggestions, links that failed, and a webhook that was stopped."""
    for number, kind in enumerate(("correction", "reply", "dispute")):
        Suggestion.objects.create(
            reference=f"7K2M9QXA3C4{number}",
            kind=kind,
            about="" if kind == "dispute" else "/disputes/coda-openai-sora-2/",
            field="" if kind == "dispute" else "claim-1",
            text="The date of the reply is a day off.",
            link="https://example.org/report",
            sender="x",
        )
    urls = Source.objects.filter(dispute__slug="coda-openai-sora-2").order_by("number").values_list("url", flat=True)
    for url, state in zip(urls, ("gone", "alive", "failing", "refused"), strict=False):
        Link.objects.update_or_create(
            url=url,
            defaults={"state": state, "failures": 4, "checked_at": BEGUN, "archive_url": f"https://a.example/{state}"},
        )
    Webhook.objects.create(name="Stopped", url="https://example.org/stopped", is_active=False, why_stopped="410")
