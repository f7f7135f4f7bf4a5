"""Throttles the sign-in by account and address, so that nobody is guessed in and nobody is locked out by others.

Failures of the last fifteen minutes are counted three ways, and signing in is refused until they are that old:

- 5 for one account from one address. Who fails elsewhere does not lock the owner out.
- 30 from one address, for whatever accounts.
- 50 for one account from all addresses together, against many machines that guess a few times each.

The last two never hold for an address from which the account signed in during the last ninety days, so its owner
gets in from there while others try. What is refused is not counted, so trying on does not prolong it.
"""

import datetime
from typing import Any, NamedTuple

from axes.attempts import get_cool_off_threshold
from axes.backends import AxesStandaloneBackend
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Max, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from disputes import visitor

FROM_ONE_ADDRESS_FOR_ONE_ACCOUNT = settings.AXES_FAILURE_LIMIT
FROM_ONE_ADDRESS = 30
FOR_ONE_ACCOUNT = 50
KNOWN_FOR = datetime.timedelta(days=90)


class Gate(AxesStandaloneBackend):
    """Lets nobody's password be looked at who has failed too often. A command, which has no address, is let by."""

    def authenticate(self, request: HttpRequest | None, *args: Any, **kwargs: Any) -> None:
        """Return None for the next backend to look; raises AxesBackendPermissionDenied, which ends the attempt."""
        if request is not None:
            super().authenticate(request, *args, **kwargs)


class Count(NamedTuple):
    """How often signing in failed, and when last."""

    failures: int
    last: datetime.datetime | None


class Throttle(AxesDatabaseHandler):
    """Counts as told above; keeps what axes keeps, in its tables."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Return the limit if this attempt is to be refused, else 0."""
        return settings.AXES_FAILURE_LIMIT if refused_since(request, credentials) else 0

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Forget the failures of who has signed in, from there; return how many rows that were."""
        name = get_client_username(request, credentials)
        return AccessAttempt.objects.filter(username=name, ip_address=_address(request)).delete()[0]

    def user_logged_in(self, sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
        """Keep from where a user signed in, and no longer than that is needed."""
        super().user_logged_in(sender, request, user, **kwargs)
        AccessLog.objects.filter(attempt_time__lt=timezone.now() - KNOWN_FOR).delete()


def refused_since(request: HttpRequest, credentials: dict[str, Any] | None = None) -> datetime.datetime | None:
    """Return when the last failure was that makes this attempt one too many; None if it may be made."""
    name, address = get_client_username(request, credentials), _address(request)
    account, here = Q(username=name), Q(ip_address=address)
    recent = AccessAttempt.objects.filter(account | here, attempt_time__gte=get_cool_off_threshold(request))
    both, from_here, for_account = (_count(recent.filter(these)) for these in (account & here, here, account))
    if both.failures >= FROM_ONE_ADDRESS_FOR_ONE_ACCOUNT:
        return both.last
    if from_here.failures < FROM_ONE_ADDRESS and for_account.failures < FOR_ONE_ACCOUNT:
        return None
    if AccessLog.objects.filter(account, here, attempt_time__gte=timezone.now() - KNOWN_FOR).exists():
        return None
    return from_here.last if from_here.failures >= FROM_ONE_ADDRESS else for_account.last


def _count(attempts: Any) -> Count:
    found = attempts.aggregate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
    return Count(found["failures"] or 0, found["last"])


def _address(request: HttpRequest) -> str | None:
    return getattr(request, "axes_ip_address", None)


def network(request: HttpRequest) -> str | None:
    """Return the visitor's address as a column of addresses takes it; of a network of IPv6 its first address."""
    found = visitor.address(request)
    return None if found == visitor.UNKNOWN else found.partition("/")[0]


def name_of(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str | None:
    """Return the user name under which failures are counted.

    That of no account is kept as a keyed hash only: people type their password into the wrong box.
    """
    given = (credentials or request.POST).get("username")
    if given is None or getattr(request, "signing_in", ("", ""))[0] != given:
        users = get_user_model()._default_manager
        is_known = given is not None and users.filter(username=given).exists()
        kept = given if is_known else "unknown " + salted_hmac("disputes.entrance", str(given)).hexdigest()[:16]
        request.signing_in = given, kept  # type: ignore[attr-defined]  # asked for several times in one attempt
    return request.signing_in[1]  # type: ignore[attr-defined]


def refusal(request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None) -> HttpResponse:
    """Answer 429 and when to try again; the same whether there is such an account or not."""
    since = refused_since(request, credentials) or timezone.now()
    wait = max(1, int((since + settings.AXES_COOLOFF_TIME - timezone.now()).total_seconds()))
    context = {
        **admin.site.each_context(request),
        "title": _("Too many failed attempts to sign in"),
        "minutes": -(-wait // 60),
    }
    refused = render(request, "admin/entrance/refused.html", context, status=429)
    refused.headers["Retry-After"] = str(wait)
    refused.headers["Cache-Control"] = "no-store"
    return refused
