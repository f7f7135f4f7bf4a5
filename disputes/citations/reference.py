"""What is cited: the register's own entry on a dispute, a claim or a party, as it stood at a revision on a day."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes.imprint import NAME, whole_address
from disputes.models import Claim, Dispute, Party, Revision, ThingKind

# What an entry is about, by the kind of thing; it is never the case or the letter itself that is cited.
ENTRIES = {
    "dispute": gettext_lazy("register entry on a dispute"),
    "claim": gettext_lazy("register entry on a claim"),
    "party": gettext_lazy("register entry on a party"),
}
_JOINERS = "\u200c\u200d"  # Persian names and emoji need them; other characters that cannot be seen go


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A public entry of the register, and what a citation says of it.

    `key` is its name in a bibliography (`dispute:kadrey-v-meta`), `title` one line of visible text with quotes as the
    record has them, `address` the whole address of its page. `revision` is the number of the newest public revision,
    and `permanent` the whole address of the page that tells of just that one; a claim has those of its dispute, a
    party's revisions have no page. Both are empty where there is none. `changed_on` is the day of that revision, or
    else the day on which the entry was last written; `accessed_on` the reader's day.
    """

    kind: str
    key: str
    title: str
    address: str
    changed_on: date
    accessed_on: date
    revision: int | None = None
    permanent: str = ""
    register: str = field(default_factory=lambda: str(NAME))
    language: str = "en"  # in which the register is written

    def __post_init__(self) -> None:
        """Keep the title on one line: every form has lines of its own."""
        object.__setattr__(self, "title", one_line(self.title))

    @property
    def entry(self) -> str:
        """What kind of entry it is, in words: "register entry on a claim"."""
        return str(ENTRIES[self.kind])

    @property
    def note(self) -> str:
        """What is cited and as of when: "Register entry on a dispute, revision 4 of 3 May 2026, https://..."."""
        changed = date_format(self.changed_on, "j F Y")
        of = _("revision %(number)s of %(day)s") if self.revision else _("last changed on %(day)s")
        said = f"{self.entry}, {of % {'number': self.revision, 'day': changed}}"
        said = said[:1].upper() + said[1:]
        return f"{said}, {self.permanent}" if self.permanent else said


def reference_to(thing: Dispute | Claim | Party, accessed_on: date) -> Reference:
    """Return how a public thing is cited on a day, from whatever form it is asked in. One query.

    A claim comes with its dispute fetched.
    """
    of = thing.dispute if isinstance(thing, Claim) else thing
    kind = ThingKind.PARTY if isinstance(of, Party) else ThingKind.DISPUTE
    revisions = Revision.objects.of(kind, of.slug).filter(is_public=True)
    last = revisions.order_by("-number").values_list("number", "made_at").first()
    number, changed_at = last or (None, of.changed_at)
    has_page = number and kind == ThingKind.DISPUTE
    return Reference(
        kind="claim" if isinstance(thing, Claim) else str(kind),
        key=f"claim:{of.slug}:{thing.number}" if isinstance(thing, Claim) else f"{kind}:{of.slug}",
        title=title_of(thing),
        address=whole_address(thing.get_absolute_url()),
        changed_on=localdate(changed_at),
        accessed_on=accessed_on,
        revision=number,
        permanent=whole_address(reverse("dispute_change", args=[of.slug, number])) if has_page else "",
    )


def title_of(thing: Dispute | Claim | Party) -> str:
    """Return what the page of a thing is called: of a claim its kind, its number and the dispute it is in."""
    if isinstance(thing, Claim):
        said = {"kind": thing.get_kind_display(), "number": thing.number, "dispute": thing.dispute.title}
        return _("%(kind)s, claim %(number)s in %(dispute)s") % said
    return str(thing)


def one_line(text: str) -> str:
    """Return a text on one line: breaks and controls as spaces, nothing that cannot be seen or no file can hold.

    The record takes in no such text, but what it holds may have come another way.
    """
    return "".join(map(_seen, text)).strip()


def _seen(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cc", "Zl", "Zp"}:
        return " "
    if category == "Cs" or ord(character) & 0xFFFE == 0xFFFE:  # surrogates and noncharacters
        return "\ufffd"
    return "" if category == "Cf" and character not in _JOINERS else character
