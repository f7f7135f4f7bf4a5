"""Which pages other sites may show in a frame, and how such a page looks there."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

View = Callable[..., HttpResponse]

THEME = "theme"  # the parameter
THEMES = ("light", "dark")  # without one the page is as the reader's system


def framed(view: View) -> View:
    """Declare that any site may show this page in a frame; `disputes.headers` then lets it, also for a kept page.

    It goes on top of `reads`, so that the mark is on what the address leads to.
    """
    view.is_framed = True  # type: ignore[attr-defined]
    return view


def shown(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Return a page for a frame in the theme that the address asks for, or 400 with what is wrong with it."""
    theme = request.GET.get(THEME, "")
    if theme and theme not in THEMES:
        faults = [_("theme: This is no theme. Use one of: %s.") % ", ".join(THEMES)]
        return render(request, "embeds/refused.html", {"faults": faults}, status=400)
    return render(request, template, {**context, THEME: theme}, status=status)
