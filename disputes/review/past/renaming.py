"""Gives what is public another slug; its old addresses lead to the new one for ever."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from disputes.models import (
    Claim,
    Dispute,
    FormerAddress,
    LoadedRecord,
    Merger,
    Revision,
    write_transaction,
)
from disputes.vocabulary import ChangeKind

from ..rights import Refused, reviewers_only
from .history import MODELS, keep, kind_of, latest_number


@write_transaction()
def rename(thing: Any, slug: str, by: Any, reason: str) -> Revision:
    """Give a public dispute, party or AI system, or a court, a new slug, and return the revision.

    Its history and its working copy go along, and so do the addresses that led to it. Raises Refused if the user
    is no reviewer, without a reason, for what is not public, and for a slug that is none, is taken, or once was the
    address of something else.
    """
    reviewers_only(by)
    thing = type(thing)._base_manager.select_for_update().get(pk=thing.pk)
    kind, old = kind_of(thing), thing.slug
    reason = reason.strip()
    if not reason:
        raise Refused(_("Say why: readers see it in the list of changes."))
    if not is_public(thing):
        raise Refused(_("It is not public: its address is changed on its own page."))
    _check_free(thing, kind, slug)
    FormerAddress.objects.filter(kind=kind, slug=slug, number=0).delete()  # it led here: the thing comes back to it
    thing.slug = slug
    if isinstance(thing, Dispute):
        thing.version += 1
    thing.save()
    _redirect(kind, old, slug)
    if isinstance(thing, Dispute):
        _redirect_claims(thing, old)
    Revision.objects.of(kind, old).update(slug=slug)
    LoadedRecord.objects.filter(kind=kind, slug=old).update(slug=slug)
    Merger.objects.filter(kind=kind, survivor=old).update(survivor=slug)
    last = latest_number(thing) if isinstance(thing, Dispute) else 0
    revision = keep(thing, ChangeKind.EDITORIAL, reason, by)
    # The copy was made from what the public record says still: it is not out of date for a new address.
    copies = Dispute.every.filter(copy_of=thing) if isinstance(thing, Dispute) else Dispute.every.none()
    copies.update(slug=slug)
    copies.filter(based_on=last).update(based_on=revision.number)
    return revision


def is_public(thing: Any) -> bool:
    """Say whether the addresses of a thing are public, or have been: of a dispute that is withdrawn too."""
    if isinstance(thing, Dispute):
        return thing.was_public and not thing.is_working_copy
    return bool(type(thing)._default_manager.published().filter(pk=thing.pk).exists())


def _check_free(thing: Any, kind: str, slug: str) -> None:
    """Raise Refused unless this slug can be the thing's: an address once given means one thing for ever."""
    try:
        type(thing)._meta.get_field("slug").clean(slug, thing)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    if slug == thing.slug:
        raise Refused(_("This is its address already."))
    if MODELS[kind]._default_manager.filter(slug=slug).exists():
        raise Refused(_("Something else has this address."))
    former = FormerAddress.objects.filter(kind=kind, slug=slug, number=0).first()
    if (former and former.leads_to != thing.slug) or Revision.objects.of(kind, slug).exists():
        raise Refused(_("This was the address of something else, and stays so."))


def _redirect(kind: str, old: str, new: str) -> None:
    """Let an address lead to a new one, and all that led to the old one as well."""
    FormerAddress.objects.filter(kind=kind, leads_to=old).update(leads_to=new)
    # It may have gone once and come back: then a word stands there.
    there = {"leads_to": new, "leads_to_number": 0, "reason": ""}
    FormerAddress.objects.update_or_create(kind=kind, slug=old, number=0, defaults=there)


def _redirect_claims(dispute: Dispute, old: str) -> None:
    """Let the addresses of the claims of a renamed dispute lead to the same numbers; what is gone is gone there."""
    claims = FormerAddress.objects.filter(kind=FormerAddress.Kind.CLAIM)
    claims.filter(slug=dispute.slug, leads_to=old).delete()  # it has come back to an address that led here
    claims.filter(leads_to=old).update(leads_to=dispute.slug)
    claims.filter(slug=old, leads_to="").update(slug=dispute.slug)
    gone = claims.filter(slug=dispute.slug).values_list("number", flat=True)
    present = Claim.objects.filter(dispute=dispute).values_list("number", flat=True)
    claims.filter(slug=old, number__in=present).delete()  # of what went and came back
    numbers = {*present, *gone}
    FormerAddress.objects.bulk_create(
        FormerAddress(
            kind=FormerAddress.Kind.CLAIM, slug=old, number=number, leads_to=dispute.slug, leads_to_number=number
        )
        for number in sorted(numbers)
    )
