"""Response headers that tell a browser what a page may load, who may frame it and which devices it may use."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, Resolver404, get_script_prefix, resolve, reverse

# No page of a register needs a device, a sensor or a payment.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "screen-wake-lock",
        "usb",
        "xr-spatial-tracking",
    )
)

LONGEST = 200  # characters of an address that may be framed; a slug has 80


def policy(directives: Mapping[str, Sequence[str]]) -> str:
    """Write *directives* (name to list of sources, as in the setting SECURE_CSP) as the header's one line."""
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def is_admin(path: str) -> bool:
    """Say whether *path* lies under the admin, wherever the addresses put it."""
    admin = _admin(settings.ROOT_URLCONF, get_script_prefix())
    return admin is not None and path.startswith(admin)


@cache
def _admin(urlconf: str, prefix: str) -> str | None:
    try:
        return reverse("admin:index", urlconf)
    except NoReverseMatch:
        return None


def is_framed(path: str) -> bool:
    """Say whether other sites may show what is at *path* in a frame: only what `disputes.embeds` declares so.

    The address decides and not the view's answer, since 304 and a kept page are answered without the view, and a
    browser takes the headers of a 304 for those of the page it holds.
    """
    return len(path) <= LONGEST and _is_framed(path, settings.ROOT_URLCONF)


@lru_cache(2000)
def _is_framed(path: str, urlconf: str) -> bool:
    try:
        return getattr(resolve(path, urlconf).func, "is_framed", False)
    except Resolver404:
        return False


class PolicyHeadersMiddleware:
    """Give every answer a Content-Security-Policy and a Permissions-Policy, unless a view set its own.

    For an embed it takes back what forbids frames. It stands outside of XFrameOptionsMiddleware, which forbids them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain, which makes the answer."""
        self.get_response = get_response
        self.public, self.admin = policy(settings.SECURE_CSP), policy(settings.SECURE_CSP_ADMIN)
        self.framed = policy(settings.SECURE_CSP | {"frame-ancestors": ["*"]})

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer *request* with both headers set."""
        response = self.get_response(request)
        own = self.admin if is_admin(request.path) else self.public
        if is_framed(request.path_info):
            own = self.framed
            response.headers.pop("X-Frame-Options", None)
        response.headers.setdefault("Content-Security-Policy", own)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response
