"""BibTeX, as LaTeX reads it: an entry that BibTeX and BibLaTeX print alike."""

import re

from .reference import Reference

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # macros of every style
_ESCAPES = {
    **{character: f"\\{character}" for character in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
# BibTeX counts braces, even those behind a backslash: one without its other would run on to the end of the file.
_LONE_BRACES = _ESCAPES | {"{": r"\ensuremath{\lbrace}", "}": r"\ensuremath{\rbrace}"}
_LIGATURE = re.compile("(?<=[-'`,!?])(?=[-'`,])")  # two of these are printed as one: a dash, a quote


def bibtex(cited: Reference) -> str:
    """Return a reference as an entry of a .bib file, in UTF-8.

    It is `@misc` and not `@online`, which BibTeX's own styles do not know; BibLaTeX prints `url` and `urldate` of
    both. The second pair of braces keeps capitals as they are. It has no author, so `key` says how it is sorted.
    The address in `url` is not escaped: styles print that field word for word.
    """
    title = f"{{{latex(cited.title)}}}"
    fields = {
        "title": title,
        "key": title,
        "howpublished": latex(cited.register),
        "year": str(cited.changed_on.year),
        "month": _MONTHS[cited.changed_on.month - 1],
        "note": latex(cited.note),
        "url": cited.address,
        "urldate": cited.accessed_on.isoformat(),
        "langid": "english",
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{cited.key},", *lines, "}", ""])


def latex(text: str) -> str:
    """Return plain text as LaTeX source that prints it, its braces in pairs."""
    escapes = _ESCAPES if _is_paired(text) else _LONE_BRACES
    return "{}".join("".join(escapes.get(one, one) for one in part) for part in _LIGATURE.split(text))


def _is_paired(text: str) -> bool:
    """Say whether every brace that opens is closed, and none closes what is not open."""
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0
