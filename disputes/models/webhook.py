"""Webhooks: programs of others that are told of changes, and the outbox of what each is told."""

import base64
import datetime
import secrets
import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .fields import Checked, LineField, UrlField, filled
from .revision import Revision

SECRET_PREFIX = "whsec_"  # Standard Webhooks, "Signature scheme"; the prefix is no secret
SECRET_BYTES = 32  # of 24 to 64 that the specification allows
OVERLAP = datetime.timedelta(hours=24)  # in which a replaced secret still signs as well


def new_secret() -> str:
    """Return a new secret to sign with, as its receiver gets it."""
    return SECRET_PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def new_key() -> str:
    """Return a new idempotency key."""
    return f"msg_{uuid.uuid4().hex}"


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Which webhooks."""

    def stopped(self) -> Self:
        """Those that were stopped because their receiver failed."""
        return self.filter(is_active=False).exclude(why_stopped="")


class Webhook(Checked):
    """An address of another program that is told when a dispute is published, changed or withdrawn."""

    name = LineField(max_length=100, help_text=_("Who is told: “Newsroom of the Asahi Shimbun”."))
    url = UrlField(_("address"), help_text=_("Where to send, on the public internet: https://example.org/hooks/ai."))
    query = models.CharField(
        _("filter"),
        max_length=1000,
        blank=True,
        help_text=_("As in the address of a list of disputes: status=open&jurisdiction=JP. Empty: all disputes."),
    )
    is_active = models.BooleanField(_("active"), default=True)
    # They sign, so they are kept as they are; they are shown once, when they are made.
    secret = models.CharField(max_length=120, default=new_secret, editable=False)
    former_secret = models.CharField(max_length=120, blank=True, editable=False)
    secret_changed_at = models.DateTimeField(null=True, editable=False)
    since = models.DateTimeField(default=timezone.now, editable=False)  # it is told of what was published after that
    seen = models.BigIntegerField(default=0, editable=False)  # the highest key of a revision that was looked at
    why_stopped = models.CharField(_("why it was stopped"), max_length=200, blank=True, editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=filled("name", "url", "secret"), name="webhook_filled")]

    def __str__(self) -> str:
        return self.name

    def replace_secret(self) -> None:
        """Make a new secret; the old one signs as well for OVERLAP, so that no message is lost. Not saved."""
        self.former_secret, self.secret = self.secret, new_secret()
        self.secret_changed_at = timezone.now()

    def secrets_at(self, moment: datetime.datetime) -> list[str]:
        """Return the secrets that sign a message sent at this moment, the newest first."""
        is_overlap = self.secret_changed_at is not None and moment < self.secret_changed_at + OVERLAP
        return [self.secret, self.former_secret] if self.former_secret and is_overlap else [self.secret]

    def stop(self, why: str) -> None:
        """Stop telling it anything, and say why on the desk. Saved."""
        Webhook.objects.filter(pk=self.pk).update(is_active=False, why_stopped=why[:200])

    def start_again(self) -> None:
        """Let a stopped webhook go on with what it has not been told yet. Saved."""
        self.is_active, self.why_stopped = True, ""
        self.save(update_fields=["is_active", "why_stopped"])
        self.deliveries.waiting().send_again()


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Which deliveries."""

    def waiting(self) -> Self:
        """Those that are still to be delivered, now or later."""
        return self.filter(delivered_at=None)

    def send_again(self) -> int:
        """Let the next run send them, those that were delivered too; return how many."""
        return self.update(delivered_at=None, attempts=0, next_at=timezone.now())


class Delivery(models.Model):
    """One message to one webhook: a row of the outbox. Its text is made when it is sent, from the revision."""

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    revision = models.ForeignKey(Revision, models.CASCADE, null=True, related_name="+")  # none: it is only a test
    key = models.CharField(max_length=40, unique=True, default=new_key)  # the same however often it is sent
    made_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)  # also: until when the program that sends it just now has it
    delivered_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)  # of HTTP, of the last answer
    problem = models.CharField(max_length=200, blank=True)  # why there was no answer, or none that counts

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("deliveries")
        constraints = [models.UniqueConstraint(fields=["webhook", "revision"], name="delivery_once")]
        indexes = [models.Index(fields=["next_at"], condition=Q(delivered_at=None), name="delivery_waiting")]

    def __str__(self) -> str:
        return self.key

    def take(self, until: datetime.datetime) -> bool:
        """Take it to be sent, until that moment; say whether no other program has taken it since it was read."""
        mine: dict[str, Any] = {"pk": self.pk, "next_at": self.next_at, "delivered_at": None}
        taken = Delivery.objects.filter(**mine).update(next_at=until, attempts=self.attempts + 1)
        self.attempts += taken
        return bool(taken)
