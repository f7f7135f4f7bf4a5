"""The rules for suggestions from readers: how many are taken in, what is decided on them, what is forgotten when."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from disputes.models import Dispute, Suggestion
from disputes.vocabulary import SuggestionState

from ..steps import Refused

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
# How many are taken in from one network address, and from all together; a flood of more would bury the honest ones.
FROM_ONE = {HOUR: 5, DAY: 20}
FROM_ALL = {HOUR: 200}
# A name and an e-mail are for asking back, which is over by then.
CONTACTS_KEPT = datetime.timedelta(days=180)
# Senders are told apart for a day; the hash of an earlier day counts nothing any more.
SENDERS_KEPT = 2 * DAY
MOST_ANSWERED = 1000  # characters, as the column has; only forms would check it
_ALIKE = ("kind", "about", "field", "link", "text", "name", "email")


class TooMany(Exception):
    """No more suggestions are taken in for a while: `wait` seconds. `from_all` tells that it is not this sender's."""

    def __init__(self, wait: int, from_all: bool) -> None:
        super().__init__(f"too many suggestions, again in {wait} s")
        self.wait, self.from_all = wait, from_all

    @property
    def when(self) -> str:
        """When to try again, in words: "in 12 minutes"."""
        minutes = -(-self.wait // 60)
        if minutes <= 90:
            return ngettext("in %s minute", "in %s minutes", minutes) % minutes
        return ngettext("in %s hour", "in %s hours", -(-minutes // 60)) % -(-minutes // 60)


def sender(address: str, day: datetime.date) -> str:
    """Return what is kept of a network address: its hash, keyed with SECRET_KEY and the day.

    Without the key nobody can try out addresses against it, and two days of one address have nothing in common.
    """
    return salted_hmac("disputes.suggestion", f"{day} {address}", algorithm="sha256").hexdigest()


def receive(tip: Suggestion, address: str) -> Suggestion:
    """Take a suggestion in, and return it; of two alike within a day the first. Raises TooMany.

    On SQLite writers queue, so the limits are exact; on PostgreSQL as many more can pass as arrive at the same moment,
    which is no more than there are threads. What is refused writes nothing, so a flood does not keep editors waiting.
    """
    now = timezone.now()
    if earlier := _earlier(tip, address, now):
        return earlier
    with transaction.atomic():
        forget(now)
        if earlier := _earlier(tip, address, now):  # somebody was faster
            return earlier
        tip.sender = sender(address, timezone.localdate(now))
        tip.save()
    return tip


def _earlier(tip: Suggestion, address: str, now: datetime.datetime) -> Suggestion | None:
    """Return one like it of the last day; else raise TooMany if a limit is reached."""
    alike = Suggestion.objects.filter(received_at__gt=now - DAY, **{name: getattr(tip, name) for name in _ALIKE})
    if earlier := alike.order_by("pk").first():
        return earlier
    today = timezone.localdate(now)
    # A sender has another hash tomorrow, so an hour around midnight is counted under both.
    from_one = Suggestion.objects.filter(sender__in=[sender(address, day) for day in (today, today - DAY)])
    for rows, limits, from_all in ((from_one, FROM_ONE, False), (Suggestion.objects.all(), FROM_ALL, True)):
        for window, most in limits.items():
            latest = rows.filter(received_at__gt=now - window).order_by("-received_at")
            if (oldest := latest.values_list("received_at", flat=True)[most - 1 : most].first()) is not None:
                raise TooMany(int((oldest + window - now).total_seconds()) + 1, from_all)
    return None


@transaction.atomic
def accept(tip: Suggestion, by: Any, dispute: Dispute | None = None) -> None:
    """Note that a suggestion is taken up, and in which draft or working copy; raises Refused if it was decided on."""
    _decide(tip, SuggestionState.ACCEPTED, by, dispute=dispute)


@transaction.atomic
def decline(tip: Suggestion, by: Any, answer: str) -> None:
    """Decline a suggestion with a word that its sender will see; raises Refused without one, or if it was decided."""
    if not answer.strip():
        raise Refused(_("Say in a word why: the reader sees it at the reference."))
    if len(answer.strip()) > MOST_ANSWERED:
        raise Refused(_("The word to the reader takes up to 1,000 characters."))
    _decide(tip, SuggestionState.DECLINED, by, answer=answer.strip())


@transaction.atomic
def reopen(tip: Suggestion) -> None:
    """Put a suggestion that was decided on back among those that wait; a draft made of it stays."""
    tip = Suggestion.objects.select_for_update().get(pk=tip.pk)
    tip.state, tip.answer, tip.dispute = SuggestionState.RECEIVED, "", None
    tip.decided_at = tip.decided_by = None
    tip.save()


def _decide(tip: Suggestion, state: SuggestionState, by: Any, **values: Any) -> None:
    found = Suggestion.objects.select_for_update().get(pk=tip.pk)
    if not found.is_waiting:
        raise Refused(_("Somebody has decided on it already: %s.") % found.get_state_display().lower())
    found.state, found.decided_by, found.decided_at = state, by, timezone.now()
    for name, value in values.items():
        setattr(found, name, value)
    found.full_clean(exclude=["sender"])
    found.save()


def erase_contact(tip: Suggestion) -> None:
    """Forget who sent a suggestion."""
    Suggestion.objects.filter(pk=tip.pk).update(name="", email="", sender="")


def forget(now: datetime.datetime | None = None) -> int:
    """Erase names, e-mails and senders whose time is over; return how many suggestions had a name or e-mail."""
    now = now or timezone.now()
    Suggestion.objects.filter(sender__gt="", received_at__lt=now - SENDERS_KEPT).update(sender="")
    over = Suggestion.objects.filter(decided_at__lt=now - CONTACTS_KEPT).exclude(name="", email="")
    return over.update(name="", email="")
