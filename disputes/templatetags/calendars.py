"""The addresses that other programs are given: the whole one, and the one that opens a calendar program."""

from django import template

from disputes import imprint

register = template.Library()


@register.filter
def whole_address(path: str) -> str:
    """Return the whole address of a path of the site, its query string with it."""
    return imprint.whole_address(path)


@register.filter
def webcal(path: str) -> str:
    """Return the address at which the reader's own calendar program subscribes, for the path of a calendar.

    `webcal` is the scheme that such programs open; they then ask over https, or where the site sends them.
    """
    return f"webcal:{imprint.whole_address(path).partition(':')[2]}"
