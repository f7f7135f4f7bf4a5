"""What a draft made of a suggestion says until an editor writes it, and how that is found again before publishing."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes.models import Dispute
from disputes.vocabulary import DisputeKind, DisputeStatus

# No word of a vocabulary and no country, so that nothing is said that nobody knows: the form of the draft shows the
# menus empty, and cannot be saved before an editor has chosen.
UNKNOWN, NOWHERE = "unknown", "ZZ"
TITLE = gettext_lazy("To be named: %s")
SUMMARY = gettext_lazy("To be written, from what a reader suggested on %s. The dates are placeholders too.")
_SLUG = re.compile(r"tip-\d+(-\d+)?")


def placeholders(dispute: Dispute) -> Iterator[tuple[str, Any]]:
    """Yield each field of a draft that still says what was put there for it, and what to do about it."""
    for name, words in (("title", TITLE), ("summary", SUMMARY)):
        if getattr(dispute, name).startswith(str(words).partition("%s")[0]):
            yield name, _("The %s is still to be written, from what a reader suggested.") % _label(name)
    if _SLUG.fullmatch(dispute.slug):
        yield "slug", _("The slug is still the number of a suggestion: choose the address that readers will cite.")
    for name, terms in (("kind", DisputeKind), ("status", DisputeStatus)):
        if getattr(dispute, name) not in terms.values:
            yield name, _("The %s is not known yet: choose one.") % _label(name)
    if dispute.jurisdiction == NOWHERE:
        yield "jurisdiction", _("The jurisdiction is not known yet: choose one.")


def _label(name: str) -> Any:
    field: Any = Dispute._meta.get_field(name)
    return field.verbose_name
