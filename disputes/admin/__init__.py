"""The editors' desk: Django's admin for the record."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import (
    amount,
    claim,
    court,
    dispute,
    editors,
    event,
    link,
    merging,
    participation,
    party,
    relation,
    revision,
    sign_ins,
    source,
    suggestion,
    system,
    webhook,
)

__all__ = [
    "amount",
    "claim",
    "court",
    "dispute",
    "editors",
    "event",
    "link",
    "merging",
    "participation",
    "party",
    "relation",
    "revision",
    "sign_ins",
    "source",
    "suggestion",
    "system",
    "webhook",
]

admin.site.site_header = _("AI Copyright Disputes: editors’ desk")
admin.site.site_title = _("AI Copyright Disputes")
admin.site.index_title = _("The record")
# The page of a dispute needs the width, and the path above it leads back.
admin.site.enable_nav_sidebar = False
