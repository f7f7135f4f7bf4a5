"""Response headers that tell a browser what a page may load and which devices it may use."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, get_script_prefix, reverse

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


class PolicyHeadersMiddleware:
    """Give every answer a Content-Security-Policy and a Permissions-Policy, unless a view set its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain, which makes the answer."""
        self.get_response = get_response
        self.public, self.admin = policy(settings.SECURE_CSP), policy(settings.SECURE_CSP_ADMIN)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer *request* with both headers set."""
        response = self.get_response(request)
        own = self.admin if is_admin(request.path) else self.public
        response.headers.setdefault("Content-Security-Policy", own)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response
