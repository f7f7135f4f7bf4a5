"""Who sits at the desk."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from disputes.models import Dispute

from .desk import Page

ADD = "/admin/disputes/dispute/add/"


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    """A client that is logged in and may do everything."""
    client.force_login(User.objects.create(username="editor", is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def staff(client: Client, db: None) -> Callable[..., Client]:
    """Log in as a member of staff with these permissions only."""

    def log_in(*codenames: str) -> Client:
        user = User.objects.create(username="staff", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        assert user.user_permissions.count() == len(codenames)
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def add_page(editor: Client) -> Callable[[], Page]:
    """Open the page that adds a dispute."""
    return lambda: Page(editor, ADD)


@pytest.fixture
def page_of(editor: Client) -> Callable[[Dispute], Page]:
    """Open the page that changes a dispute."""
    return lambda dispute: Page(editor, f"/admin/disputes/dispute/{dispute.pk}/change/")
