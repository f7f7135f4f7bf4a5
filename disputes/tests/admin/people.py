"""The people of a desk: who writes, who reviews, and a browser for each."""

from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, an_event

from .desk import Page

WRITES = ("view_dispute", "add_dispute", "change_dispute")
REVIEWS = (*WRITES, "publish_dispute", "delete_dispute")


class Person:
    """A member of staff at a browser."""

    def __init__(self, name: str, *codenames: str, is_superuser: bool = False) -> None:
        self.user = User.objects.create(username=name, is_staff=True, is_superuser=is_superuser)
        self.user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        self.client = Client()
        self.client.force_login(self.user)

    def page(self, dispute: Dispute, step: str = "change") -> Page:
        return Page(self.client, address(dispute, step))

    def does(self, step: str, dispute: Dispute, **data: Any) -> Any:
        """Take a step as its button does; return the page it leads to."""
        return self.client.post(address(dispute, step), data, follow=True)

    def sees(self, dispute: Dispute, step: str = "change") -> str:
        return self.client.get(address(dispute, step)).content.decode()


def address(dispute: Dispute, step: str) -> str:
    return f"/admin/disputes/dispute/{dispute.pk}/{step}/"


def a_writer(name: str = "wendy") -> Person:
    return Person(name, *WRITES)


def a_reviewer(name: str = "rita") -> Person:
    return Person(name, *REVIEWS)


def said(response: Any) -> list[str]:
    """The messages that the page shows."""
    return [str(message) for message in response.context["messages"]]


def a_sound_dispute(title: str = "Author v. Maker", **fields: Any) -> Dispute:
    """A dispute that no check finds anything against: fresh, sourced, with both sides."""
    values: dict[str, Any] = {"status_as_of": "2026-11", "opened_on": "2026-01-10", "record_state": "draft"}
    author, maker = a_party(f"Author of {title}"), a_party(f"Maker of {title}")
    dispute = a_dispute(title, claimants=[author], respondents=[maker], **values | fields)
    source = a_source(dispute)
    a_claim(dispute, made_by=[author], against=[maker], sources=[source])
    an_event(dispute, date="2026-01-10", sources=[source])
    return dispute
