"""What text may be on the record: no invisible or direction-changing characters, and how names are compared."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Controls, zero-width and bidirectional controls, line separators, surrogates, noncharacters: they hide, reorder
# or break what is read. Joiners (U+200C, U+200D) stay allowed: Persian names and emoji need them.
_HIDDEN = (
    "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
    "\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\u3164\\ud800-\\udfff\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffe\\uffff"
    f"{chr(0xE0000)}-{chr(0xE007F)}"
)
# Joiners and variation selectors, which change how a name looks but not which name it is.
_JOINERS = re.compile(f"[\u200c\u200d\ufe00-\ufe0f{chr(0xE0100)}-{chr(0xE01EF)}]")
_END = "(?![\\s\\S])"  # the true end of the text, in Python and in the regular expressions of JSON Schema alike
LINE = f"^(?!\\s)[^\\t\\n{_HIDDEN}]+(?<!\\s){_END}"
PROSE = f"^(?!\\s)[^\\t{_HIDDEN}]+(?<!\\s){_END}"
SLUG = f"^[a-z0-9]+(-[a-z0-9]+)*{_END}"
URL = f'^https?://[^\\s<>"\\\\^`{{|}}{_HIDDEN}/?#]+([/?#][^\\s<>"\\\\^`{{|}}{_HIDDEN}]*)?{_END}'

_HIDDEN_CHARACTER = re.compile(f"[\\t{_HIDDEN}]")


def validate_visible(text: str) -> None:
    """Raise ValidationError if the text holds a character that cannot be seen or changes the reading direction."""
    if hidden := hidden_character(text):
        raise ValidationError(
            _("There is a character here that cannot be seen or that changes the reading direction: %(code)s."),
            "hidden",
            {"code": hidden},
        )


def hidden_character(text: str) -> str:
    """Return the first character that cannot be seen or changes the reading direction, as U+202E; "" if none does."""
    found = _HIDDEN_CHARACTER.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def validate_url(text: str) -> None:
    """Raise ValidationError unless the text is a web address."""
    if not re.search(URL, text):
        raise ValidationError(_("Write a whole web address, beginning with https:// or http://."), "url")


def fold(name: str) -> str:
    """Return a name as names are compared and sorted: width, case and blanks made equal; 500 characters at most."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _JOINERS.sub("", name)).casefold())
    return " ".join(folded.split())[:500]


def is_slug(text: str) -> bool:
    """Say whether the text is shaped as a slug."""
    return re.search(SLUG, text) is not None
