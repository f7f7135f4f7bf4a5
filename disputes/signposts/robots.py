"""What programs that follow every link may leave alone (RFC 9309), and where they find a list of all pages."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.imprint import whole_address

# They fetch a page because somebody shared it, and only to show its card: no combination of filters is too much.
_SHOW_CARDS = ("facebookexternalhit", "LinkedInBot", "Slackbot-LinkExpanding", "Twitterbot")


@reads(record=False)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer with /robots.txt."""
    closed = [reverse("admin:index"), reverse("preview", args=["-"]).removesuffix("-/")]
    endless = [
        reverse("party_names").removesuffix("parties/"),
        f"{reverse('suggest')}?",
        f"{reverse('api_docs')}*/",  # the same records again; the page that explains them is open
        "/*?*&",  # two filters or more: every page that such a list leads to is in the site map
        "/*?q=",
        "/*?order=",
    ]
    lines = [
        *(f"User-agent: {name}" for name in _SHOW_CARDS),
        *(f"Disallow: {path}" for path in closed),
        "",
        "User-agent: *",
        *(f"Disallow: {path}" for path in (*closed, *endless)),
        "",
        f"Sitemap: {whole_address(reverse('site_index'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
