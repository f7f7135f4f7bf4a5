"""What a page says in schema.org's words, put together from what the page shows."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from disputes import linked
from disputes import vocabulary as words
from disputes.imprint import whole_address
from disputes.linked.pages import Above, Page
from disputes.linked.script import Node
from disputes.tables import LISTS

from .downloads import downloads_of, listed_on

register = template.Library()

# How parties belong together, seen from below and from above; schema.org has no word for who succeeded whom.
_BELONGS = {
    (words.AffiliationKind.MEMBER_OF, True): "memberOf",
    (words.AffiliationKind.MEMBER_OF, False): "member",
    (words.AffiliationKind.SUBSIDIARY_OF, True): "parentOrganization",
    (words.AffiliationKind.SUBSIDIARY_OF, False): "subOrganization",
}


@register.simple_tag
def linked_home() -> SafeString:
    """Return the site, how it is searched, and the catalogue of its lists."""
    described = _("A public, sourced record of disputes between rightsholders and the makers or users of AI.")
    return _written(linked.home_page(reverse("dispute_list"), described), _catalogue())


@register.simple_tag
def linked_catalogue() -> SafeString:
    """Return the catalogue of the lists alone."""
    return _written(_catalogue())


@register.simple_tag(takes_context=True)
def linked_list(context: template.Context) -> SafeString:
    """Return the filtered list of this page as a data set; nothing if none is listed, or it cannot be taken along."""
    table, filter_ = listed_on(context), context["filter"]
    if table is None or filter_.form.errors:
        return mark_safe("")
    query = str(filter_.query).removesuffix("?")
    return _written(_dataset(table.name, str(context["headline"]), query))


@register.simple_tag(takes_context=True)
def linked_dispute(context: template.Context) -> SafeString:
    """Return the page of a dispute."""
    dispute = context["dispute"]
    record = reverse("dispute_record", args=[dispute.slug])
    page = _page(context, [(_("Disputes"), reverse("dispute_list"))])
    return _written(linked.dispute_page(page, dispute, context["reference"].changed_on, record))


@register.simple_tag(takes_context=True)
def linked_claim(context: template.Context) -> SafeString:
    """Return the page of a claim."""
    claim, sided, reference = context["claim"], context["sided"], context["reference"]
    above = [(_("Disputes"), reverse("dispute_list")), (claim.dispute.title, claim.dispute.get_absolute_url())]
    parties = [*sided.made_by, *sided.against]
    return _written(linked.claim_page(_page(context, above), claim, reference.title, parties, reference.changed_on))


@register.simple_tag(takes_context=True)
def linked_party(context: template.Context) -> SafeString:
    """Return the page of a party."""
    belonging = [
        Above(term, group.parties)
        for group in context["affiliations"]
        if (term := _BELONGS.get((group.how, group.is_above)))
    ]
    names = [alias.name for alias in context["aliases"]]
    page = _page(context, [(_("Parties"), reverse("party_list"))])
    return _written(linked.party_page(page, context["party"], names, belonging, context["reference"].changed_on))


@register.simple_tag(takes_context=True)
def linked_system(context: template.Context) -> SafeString:
    """Return the page of an AI system."""
    names = [alias.name for alias in context["aliases"]]
    changed = context["changes"]["last"]
    page = _page(context, [(_("Systems"), reverse("system_list"))])
    return _written(linked.system_page(page, context["system"], names, changed.date() if changed else None))


def _page(context: template.Context, above: list[tuple[str, str]]) -> Page:
    return Page(whole_address(context["request"].path), above)


def _catalogue() -> Node:
    return linked.catalogue(reverse("data_page"), [_dataset(table.name, str(table.title)) for table in LISTS.values()])


def _dataset(name: str, title: str, query: str = "") -> Node:
    files = [linked.Download(file.address, file.media_type) for file in downloads_of(LISTS[name], query)]
    return linked.dataset(name, title, reverse(LISTS[name].page) + query, files)


def _written(*nodes: Any) -> SafeString:
    # Browsers do not run a data block, so the policy need not allow it.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(linked.as_text(nodes)))
