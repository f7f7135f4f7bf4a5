"""What every page and file says of where it comes from: the name of the register, its licence, its address."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

NAME = _("AI Copyright Disputes")
LICENCE = "CC BY 4.0"  # of the data; that of the code is in the file LICENSE
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_ID = "CC-BY-4.0"  # in the list of SPDX, which package descriptions use


def titled(listed: str) -> str:
    """Return the title of a feed, as the feed itself and the pages that lead to it say it, from what it lists."""
    return f"{NAME}: {listed}"


def whole_address(path: str) -> str:
    """Return the address that readers type for a path of the site, such as `/disputes/`, its query string with it."""
    return f"{settings.SITE_URL}{path}"
