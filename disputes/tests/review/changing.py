"""What the tests of the history share: an editor, and changes made the way editors make them."""

from typing import Any

from django.contrib.auth.models import User

from disputes import records, review
from disputes.models import Dispute, Revision


def a_reviewer(name: str = "reviewer") -> User:
    """Somebody who may do everything."""
    return User.objects.create(username=name, is_staff=True, is_superuser=True)


def published(dispute: Dispute, reason: str = "First published.") -> Dispute:
    """The dispute, with the revision that its publication keeps."""
    review.keep(dispute, "new", reason)
    return dispute


def change(dispute: Dispute, reason: str = "It changed.", what: str = "development", **fields: Any) -> Revision:
    """Change fields of a published dispute, and keep that; return the revision."""
    record = records.read(dispute) | fields
    records.write(record, into=Dispute.objects.get(pk=dispute.pk))
    return review.keep(Dispute.objects.get(pk=dispute.pk), what, reason)


def without_claim(dispute: Dispute, number: int) -> list[dict[str, Any]]:
    """The claims of a dispute but one, each with its number."""
    claims = records.read(dispute)["claims"]
    numbered = [{"number": claim.get("number", place), **claim} for place, claim in enumerate(claims, 1)]
    return [claim for claim in numbered if claim["number"] != number]
