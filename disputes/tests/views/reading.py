"""What tests read off a page: its heading, count, rows, errors and links, by the marks that others may rest on too."""

import html
import io
import re
import zipfile
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def text_of(markup: str) -> str:
    """The words of a piece of a page, blanks made single; only tags inside a sentence leave none."""
    inside = re.sub(r"</?(a|b|code|span|time)\b[^>]*>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", inside)).split())


def text(response: Any) -> str:
    """All that an answer says, a file too; of a workbook or an archive what lies in it, of a picture nothing."""
    content = response.getvalue()
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as files:
            content = b"\n".join(files.read(name) for name in files.namelist())
    return "" if response["Content-Type"].startswith("image/") else content.decode()


def heading(response: Any) -> str:
    """The words of the page's one h1."""
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), re.S)
    return text_of(found)


def count(response: Any) -> int:
    """The number of results that a list says it has."""
    (found,) = re.findall(r'id="result-count"[^>]* data-count="(\d+)"', response.content.decode())
    return int(found)


def slugs(response: Any) -> list[str]:
    """What the rows of a list are, in their order."""
    return re.findall(r'<tr[^>]* data-slug="([^"]*)"', response.content.decode())


def row(response: Any, slug: str) -> str:
    """The words of one row of a list."""
    (found,) = re.findall(rf'<tr[^>]* data-slug="{re.escape(slug)}".*?</tr>', response.content.decode(), re.S)
    return text_of(found)


def section(response: Any, title: str) -> str:
    """The words of the section under this heading."""
    for found in re.findall(
        r"<(?:section|header|article).*?(?=<section|</article>|</main>)", response.content.decode(), re.S
    ):
        if title in [text_of(h) for h in re.findall(r"<h2[^>]*>(.*?)</h2>", found, re.S)]:
            return text_of(found)
    return ""


def errors(response: Any) -> list[str]:
    """The parameters whose value is said to be wrong."""
    return re.findall(r'data-error-for="([^"]*)"', response.content.decode())


def links(response: Any) -> list[str]:
    """Where the page links to, in its order."""
    return [html.unescape(href) for href in re.findall(r'<a[^>]* href="([^"]*)"', response.content.decode())]


def facets(response: Any) -> dict[tuple[str, str], int]:
    """The values beside a list, with their counts."""
    found = re.findall(r'data-facet="([^"]*)" data-value="([^"]*)" data-count="(\d+)"', response.content.decode())
    return {(name, value): int(number) for name, value, number in found}


def queries(client: Client, path: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)
