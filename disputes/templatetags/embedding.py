"""The code by which other sites embed a dispute or a list, offered on its page."""

from typing import Any, NamedTuple

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import imprint
from disputes.models import Dispute
from disputes.typography import curl

register = template.Library()

# Pixels: enough for most cards at 300 wide, and for a few rows. What does not fit is scrolled.
CARD, LIST = 400, 600
_CODE = (
    '<iframe src="%s" title="%s" width="100%%" height="%s" loading="lazy"'
    ' style="border: 0; max-width: 40rem; resize: vertical; overflow: auto"></iframe>'
)


class Offer(NamedTuple):
    """The code of a frame, what it embeds, how its address ends for dark colours, its name and place on the page."""

    code: str
    what: str
    theme: str
    name: Any = gettext_lazy("the code")
    place: str = "embed-code"


@register.inclusion_tag("embeds/_offer.html")
def offer_card(dispute: Dispute) -> dict[str, Any]:
    """Print the code that embeds the card of a dispute."""
    address = reverse("dispute_embed", args=[dispute.slug])
    return {"one": Offer(code_of(address, curl(dispute.title), CARD), _("this dispute"), "?theme=dark")}


@register.inclusion_tag("embeds/_offer.html", takes_context=True)
def offer_list(context: template.Context) -> dict[str, Any]:
    """Print the code that embeds the list of disputes of this page as it is filtered; nothing on another list."""
    match = getattr(context.get("request"), "resolver_match", None)
    filter_ = context.get("filter")
    if match is None or match.view_name != "dispute_list" or filter_ is None or filter_.form.errors:
        return {}
    query = str(filter_.query).removesuffix("?")
    title = filter_.listed[:1].upper() + filter_.listed[1:]
    code = code_of(reverse("dispute_list_embed") + query, title, LIST)
    return {"one": Offer(code, _("this list"), "&theme=dark" if query else "?theme=dark")}


def code_of(path: str, title: str, height: int) -> str:
    """Return the HTML of a frame that shows an embed, for the page of another site; it is text here, not markup."""
    frame_title = _("%(title)s, in %(register)s") % {"title": title, "register": imprint.NAME}
    return _CODE % (str(escape(imprint.whole_address(path))), str(escape(frame_title)), height)
