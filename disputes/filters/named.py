"""The filters that name a party, a system, a developer or a court, the same in every list."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes.models import Court, Party, System

from .kinds import NamesFilter

_PARTY_NAMES = ("name_key", "native_key", "aliases__name_key")


def party_filter(**kwargs: Any) -> NamesFilter:
    """Return the filter by party; takes the row on which the party stands."""
    hint = _("A party is named by the last part of its address: openai for /parties/openai/.")
    kwargs = {"label": _("Party"), "by": _PARTY_NAMES, **kwargs}
    return NamesFilter("party", of=Party, hint=hint, **kwargs)


def system_filter(**kwargs: Any) -> NamesFilter:
    """Return the filter by AI system; takes the row on which the system stands."""
    hint = _("A system is named by the last part of its address: sora-2 for /systems/sora-2/.")
    kwargs = {"label": _("System"), **kwargs}
    return NamesFilter("system", of=System, hint=hint, **kwargs)


def developer_filter(developer: str, **kwargs: Any) -> NamesFilter:
    """Return the filter by developer; takes the column of the developer and the row on which it stands."""
    hint = _("A developer is named by the last part of its address: openai for /parties/openai/.")
    kwargs = {"label": _("Developer"), "by": _PARTY_NAMES, **kwargs}
    return NamesFilter(developer, of=Party, hint=hint, **kwargs)


def court_filter(**kwargs: Any) -> NamesFilter:
    """Return the filter by court; takes the row on which the court stands."""
    hint = _("A court is named by its short name on record or as it is cited: cand, N.D. Cal.")
    by = ["name_key", "citation_key", "native_key", "aliases__name_key", "courtlistener_id"]
    kwargs = {"label": _("Court"), "by": by, **kwargs}
    return NamesFilter("court", of=Court, hint=hint, **kwargs)
