"""Paging: one page of a long list, and a plain answer to a page that there is not."""

import re
from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

PER_PAGE = 30
# Nine digits: more are a page of no list, and no database takes their offset.
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def page_of(request: HttpRequest, rows: "Sequence[Any] | QuerySet[Any]", per_page: int = PER_PAGE) -> "Page[Any]":
    """Return the page of a list that the parameter `page` asks for, the first if it is absent or blank.

    Raises Http404 if there is no such page or it is no number; the page for what is not found then says so.
    """
    paginator = Paginator(rows, per_page)
    asked = request.GET.get("page", "").strip() or "1"
    if not _NUMBER.fullmatch(asked) or int(asked) > paginator.num_pages:
        raise Http404(f"no page {asked[:20]!r} of this list")
    return paginator.page(int(asked))
