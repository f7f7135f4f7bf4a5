"""The addresses of what has a page of its own, by its slug."""

from functools import cache

from django.urls import get_script_prefix, reverse

_ANY = "slug"


def address_of(page: str, slug: str) -> str:
    """Return the address of the page of this name about the thing with this slug: `/parties/coda/`.

    A slug needs no quoting, so what stands around it is looked up once; a list takes hundreds of addresses.
    """
    before, after = _around(page, get_script_prefix())
    return f"{before}{slug}{after}"


@cache
def _around(page: str, prefix: str) -> tuple[str, str]:
    """Return what stands before and after a slug in an address, where the site is served under this prefix."""
    before, _, after = reverse(page, args=[_ANY]).rpartition(_ANY)
    return before, after
