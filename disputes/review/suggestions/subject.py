"""What a suggestion is about: a public record and a place in it, read from an address and said in words."""

import re
from typing import Any, NamedTuple

from django.urls import Resolver404, get_script_prefix, resolve
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes.models import Claim, Dispute, Event, Party, Source, System

LONGEST = 200  # characters of an address; the column has no more
# The parts of a dispute that have a number, as they are anchored on its page.
_NUMBERED: dict[str, tuple[type[Any], Any]] = {
    "claim": (Claim, gettext_lazy("Claim %(number)s of “%(title)s”")),
    "event": (Event, gettext_lazy("Event %(number)s of “%(title)s”")),
    "source": (Source, gettext_lazy("Source %(number)s of “%(title)s”")),
}
_PLACE = re.compile(r"(claim|event|source)-([1-9][0-9]{0,4})")
# The other parts, by their anchors.
_PARTS: dict[str, Any] = {
    "status": gettext_lazy("The status of “%(title)s”"),
    "summary": gettext_lazy("The summary of “%(title)s”"),
    "involved": gettext_lazy("Who is involved in “%(title)s”"),
    "timeline": gettext_lazy("The timeline of “%(title)s”"),
    "proceedings": gettext_lazy("The proceedings of “%(title)s”"),
    "amounts": gettext_lazy("The amounts in “%(title)s”"),
}
_NAMED: dict[str, type[Any]] = {"party_detail": Party, "system_detail": System}


class Subject(NamedTuple):
    """A thing on record and a place in it: "Claim 2 of “Getty Images v. Stability AI”"."""

    thing: Dispute | Party | System
    field: str
    words: str
    detail: str  # the part's own title, such as an event's; "" if it has none

    @property
    def about(self) -> str:
        """The address of the thing's page."""
        return self.thing.get_absolute_url()

    @property
    def address(self) -> str:
        """The address of the place on that page."""
        return f"{self.about}#{self.field}" if _PLACE.fullmatch(self.field) else self.about

    @property
    def dispute(self) -> Dispute | None:
        """The dispute, if it is one."""
        return self.thing if isinstance(self.thing, Dispute) else None


def subject(about: str, field: str = "", *, is_public: bool = True) -> Subject | None:
    """Return what an address such as /disputes/<slug>/ and a place such as claim-2 stand for; None if for nothing.

    A place that the record does not have is left out. `is_public` asks for what readers see; editors also find what
    was withdrawn since.
    """
    prefix = get_script_prefix()
    if len(about) > LONGEST or not about.startswith(prefix):
        return None
    try:
        match = resolve("/" + about.removeprefix(prefix))
    except Resolver404:
        return None
    slug = match.kwargs.get("slug", "")
    if match.url_name in _NAMED:
        things = _NAMED[match.url_name].objects
        thing = (things.published() if is_public else things).filter(slug=slug).first()
        return Subject(thing, "", f"“{thing}”", "") if thing else None
    if match.url_name not in {"dispute_detail", "claim_detail"}:
        return None
    disputes = Dispute.objects.published() if is_public else Dispute.objects
    dispute = disputes.filter(slug=slug).first()
    if match.url_name == "claim_detail":
        field = f"claim-{match.kwargs['number']}"
    return _of_dispute(dispute, field) if dispute else None


def _of_dispute(dispute: Dispute, field: str) -> Subject:
    title = {"title": dispute.title}
    if found := _PLACE.fullmatch(field):
        model, sentence = _NUMBERED[found[1]]
        part = model.objects.filter(dispute=dispute, number=int(found[2])).first()
        if part is not None:
            return Subject(dispute, field, sentence % (title | {"number": found[2]}), _detail(part))
    if field in _PARTS:
        return Subject(dispute, field, _PARTS[field] % title, "")
    return Subject(dispute, "", _("“%(title)s”") % title, "")


def _detail(part: Claim | Event | Source) -> str:
    """Return what tells a part from the others of its dispute."""
    return str(part.get_kind_display()) if isinstance(part, Claim) else part.title
