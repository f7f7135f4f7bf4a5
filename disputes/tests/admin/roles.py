"""The addresses of the desk, read from Django's own resolver, and the things on it that they are tried with."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from axes.models import AccessAttempt, AccessLog
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from disputes import records, review
from disputes.models import Court, Delivery, Dispute, Link, Merger, Suggestion, Webhook
from disputes.staff.rights import CONTRIBUTORS, REVIEWERS
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_party,
    a_proceeding,
    a_relation,
    a_source,
    a_system,
    an_amount,
    an_event,
)

ROLES = "anonymous", "half", "outsider", "reader", "contributor", "reviewer", "superuser"


class Address(NamedTuple):
    """An address to try: the name of its pattern, what it is tried with, and its path."""

    name: str
    thing: str
    path: str


def things() -> dict[str, dict[str, Any]]:
    """Make one thing of each kind and state; return them by model and by what they are called in the table."""
    writer = User.objects.create(username="writer", is_staff=True)
    public, copied = a_small_dispute("Public"), a_small_dispute("Copied")
    disputes = {"published": public, "copy": review.begin(copied, writer)}
    for state in ("draft", "in_review", "withdrawn"):
        disputes[state] = a_small_dispute(state.replace("_", " "), record_state=state, author=writer)
    a_relation(public, copied)
    Suggestion.objects.create(reference="R1", kind="correction", text="Look.", sender="x")
    Link.objects.create(url="https://example.org/gone", state="gone")
    for model in (AccessAttempt, AccessLog):
        counted = {"failures_since_start": 1} if model is AccessAttempt else {}
        model.objects.create(username="x", ip_address="192.0.2.9", user_agent="", **counted)
    review.keep(public, "correction", "A date was wrong.", writer)
    Merger.objects.create(kind="court", survivor="a", gone="b", before={}, reason="The same.", by=writer)
    hook = Webhook.objects.create(name="Newsroom", url="https://example.org/hook")
    Delivery.objects.create(webhook=hook)
    party, system, court = public.parties.first(), public.systems.first(), Court.objects.first()
    return {
        "dispute": dict(disputes),
        "party": {"public": party, "unseen": a_party("Unseen")},
        "system": {"public": system, "unseen": a_system("Unseen")},
        "court": {"public": court, "unseen": a_court("Unseen")},
        "user": {"": writer},
        "group": {"": Group.objects.get(name=REVIEWERS)},
    }


def a_small_dispute(title: str, **fields: Any) -> Dispute:
    """Make a dispute with one of each part."""
    party = a_party(f"Party of {title}")
    dispute = a_dispute(title, claimants=[party], systems=[a_system(f"System of {title}")], **fields)
    source = a_source(dispute)
    a_claim(dispute, sources=[source])
    an_event(dispute, sources=[source])
    an_amount(dispute, sources=[source])
    a_proceeding(dispute, a_court(f"Court of {title}"))
    return dispute


def patterns(under: Any = None, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield the name and the whole pattern of each address of the desk."""
    for pattern in admin.site.get_urls() if under is None else under:
        whole = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from patterns(pattern.url_patterns, whole)
        else:
            yield pattern.name or _nameless(whole), whole


def _nameless(whole: str) -> str:
    return "catch_all" if whole.startswith("(?P<url>") else f"{whole.split('/')[0]}_{whole.split('/')[1]}_bare"


def addresses(found: dict[str, dict[str, Any]]) -> list[Address]:
    """Return every address of the desk, with each thing that it can be tried with."""
    return [address for name, whole in patterns() for address in _filled(name, whole, found)]


def _filled(name: str, whole: str, found: dict[str, dict[str, Any]]) -> Iterator[Address]:
    if whole.startswith("(?P<url>"):
        yield Address(name, "", "/admin/no/such/page/")
    elif "app_label" in whole:
        for label in re.findall(r">([\w|]+)\)", whole)[0].split("|"):
            yield Address(name, label, f"/admin/{label}/")
    elif "<slug:kind>" in whole:
        yield Address(name, "published", f"/admin/{_put(whole, 'dispute', 'public', 'copied')}")
    elif "<" in whole:
        model = whole.split("/")[1]
        for called, thing in (found.get(model) or _any_of(whole)).items():
            yield Address(name, called, f"/admin/{_put(whole, thing.pk, thing.pk)}")
    else:
        yield Address(name, "", f"/admin/{whole}")


def _put(whole: str, *values: Any) -> str:
    rest = list(values)
    return re.sub(r"<[^>]+>", lambda _match: str(rest.pop(0)), whole)


def _any_of(whole: str) -> dict[str, Any]:
    """Return a thing for an address that all states of it are alike to."""
    label, model = whole.split("/")[:2]
    if label == "r":
        return {"": Dispute.objects.get(slug="public")}
    thing = apps.get_model(label, model)._base_manager.first()
    assert thing is not None, f"there is no {model} to try {whole} with"
    return {"": thing}


def sit_down(role: str) -> Client:
    """Return a browser in which somebody of this role is signed in, or has given only the password."""
    client = Client()
    if role == "anonymous":
        return client
    is_staff, is_superuser = role != "outsider", role == "superuser"
    user = User.objects.create(username=role, is_staff=is_staff, is_superuser=is_superuser)
    user.groups.set(Group.objects.filter(name={"contributor": CONTRIBUTORS, "reviewer": REVIEWERS}.get(role)))
    if role != "half":
        client.force_login(user)
        return client
    user.set_password(role)
    user.save()
    TOTPDevice.objects.create(user=user, name="App")
    assert client.post("/admin/login/", {"username": role, "password": role}).status_code == 302
    return client


def everything(*without: str) -> dict[str, Any]:
    """Return every row of every table but those of sessions, sign-ins and the desk's own log."""
    left_out = {"sessions.session", "axes.accesslog", "axes.accessattempt", "admin.logentry", *without}
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models(include_auto_created=True)
        if model._meta.label_lower not in left_out
    }


def public_record() -> dict[str, Any]:
    """Return what readers see of disputes, and who may do what."""
    kept = everything()
    shown = {d.slug: (d.record_state, records.read(d, published=True)) for d in Dispute.objects.published()}
    tables = ("disputes.Revision", "disputes.FormerAddress", "auth.Group", "auth.Group_permissions")
    users = [{**row, "last_login": None} for row in kept["auth.User"]]
    rights = {name: kept[name] for name in ("auth.User_groups", "auth.User_user_permissions")}
    return {"shown": shown, "users": users, **rights, **{name: kept[name] for name in tables}}
