"""Compares two answers: pages as parsed trees, everything else byte for byte."""

import re
from collections.abc import Iterator
from difflib import unified_diff
from html.parser import HTMLParser

# Blanks beside these mean nothing, so a template may be indented anew around them. Beside all others they show.
BLOCKS = frozenset(
    (
        *("html", "head", "body", "title", "meta", "link", "script", "style", "base", "template", "noscript"),
        *(
            "header",
            "footer",
            "main",
            "nav",
            "section",
            "article",
            "aside",
            "search",
            "address",
            "div",
            "p",
            "hr",
            "br",
        ),
        *("hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure"),
        *("figcaption", "details", "summary", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"),
        *("th", "td", "form", "fieldset", "legend", "textarea", "option", "optgroup", "select", "datalist", "iframe"),
        *("svg", "path", "rect", "g", "circle", "line", "defs", "use", "symbol"),
    )
)
VERBATIM = frozenset({"pre", "textarea", "script", "style"})
HASH = re.compile(r"(/static/[^\"'\s]*?)\.[0-9a-f]{12}(\.\w+)")
UNHASHED = r"\1\2"
TOKENS = frozenset({"csrfmiddlewaretoken"})


class Reader(HTMLParser):
    """Reads a page into lines: one for a tag with its attributes in order, one for a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []  # what it is (the tag's name, or "" for text) and the line
        self.verbatim: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs if name != "nonce"}
        if tag in VERBATIM:
            self.verbatim.append(tag)
        if is_asset(tag, values):
            return
        if values.get("name") in TOKENS:
            values["value"] = "token"
        if "class" in values:
            values["class"] = " ".join(values["class"].split())
        written = "".join(f" {name}={HASH.sub(UNHASHED, value)!r}" for name, value in sorted(values.items()))
        self.found.append((tag, f"<{tag}{written}>"))

    def handle_endtag(self, tag: str) -> None:
        if self.verbatim and self.verbatim[-1] == tag:
            self.verbatim.pop()
        self.found.append((tag, f"</{tag}>"))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("html", f"<!{decl}>"))

    def handle_data(self, data: str) -> None:
        text = data if self.verbatim else re.sub(r"[ \t\n\r\f]+", " ", data)
        if self.found and self.found[-1][0] == "":
            text = self.found.pop()[1] + text
        self.found.append(("", text))


def is_asset(tag: str, values: dict[str, str]) -> bool:
    """Say whether a tag only names a style, a font or a script."""
    if tag == "link":
        return bool({"stylesheet", "preload", "modulepreload"} & set(values.get("rel", "").split()))
    return tag == "script" and "src" in values


def tree(page: str) -> list[str]:
    """Return a page as lines, blanks that do not show left out."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return list(_shown(reader.found))


def _shown(found: list[tuple[str, str]]) -> Iterator[str]:
    for place, (tag, line) in enumerate(found):
        if tag:
            if line != "</script>":  # its start may have been left out
                yield line
            continue
        before = found[place - 1][0] if place else "html"
        after = found[place + 1][0] if place + 1 < len(found) else "html"
        if before not in VERBATIM:
            line = line.lstrip(" ") if before in BLOCKS else line
            line = line.rstrip(" ") if after in BLOCKS else line
        if line.strip() or (line and before not in BLOCKS and after not in BLOCKS):
            yield line


def differences(before: bytes, after: bytes, content_type: str) -> list[str]:
    """Return how an answer differs from the one before, as lines to read; none if they say the same."""
    if before == after:
        return []
    if content_type.startswith("text/html"):
        old, new = tree(before.decode()), tree(after.decode())
        return [line for line in unified_diff(old, new, "before", "after", lineterm="", n=1)]
    try:
        old, new = before.decode().splitlines(), after.decode().splitlines()
    except UnicodeDecodeError:
        return [f"{len(before)} bytes before, {len(after)} after, of {content_type}"]
    return list(unified_diff(old, new, "before", "after", lineterm="", n=0)) or ["the ends of lines differ"]
