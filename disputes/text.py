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

# What joins the parts of a foreign name, in every width: ジョン・ドウ, 约翰·多伊, ジャン＝リュック; a blank in kana.
# Between Han characters the middle dot of katakana parts names (毎日・産経), the dots of other scripts do not.
_KATAKANA = "\u3099\u309a\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_LETTERS = (
    f"{_KATAKANA}\u3005-\u3007\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    f"{chr(0x20000)}-{chr(0x3FFFD)}"
)
_BLANKS = "[ \u00a0\u3000]*"
_DOTS = "\u00b7\u0387\u2022\u2027\u2219\u22c5\u2e31"
_KATAKANA_SIGNS = f"{_DOTS}\u30fb\uff65=\uff1d\u30a0"
JOINT = re.compile(
    f"(?<=[{_LETTERS}]){_BLANKS}[{_DOTS}]+{_BLANKS}(?=[{_LETTERS}])"
    f"|(?<=[{_KATAKANA}])(?:{_BLANKS}[{_KATAKANA_SIGNS}]+{_BLANKS}|[ \u00a0\u3000]+)(?=[{_KATAKANA}])"
    f"|(?<=[{_KATAKANA}]){_BLANKS}[\u30fb\uff65]+{_BLANKS}(?=[{_LETTERS}])"
    f"|(?<=[{_LETTERS}]){_BLANKS}[\u30fb\uff65]+{_BLANKS}(?=[{_KATAKANA}])"
)
# Within one name it joins letters of any script: ジョージ・R・R・マーティン.
_MIDDLE_DOT = re.compile(r"(?<=\w)\s*\u30fb+\s*(?=\w)")

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
    """Return a name as names are compared and sorted: width, case and blanks made equal; 500 characters at most.

    Parts of one name that a dot joins are one word: ジョン・ドウ is ジョンドウ.
    """
    folded = fold_spelling(name)
    return folded if folded.isascii() else _MIDDLE_DOT.sub("", JOINT.sub("", folded))


def fold_spelling(name: str) -> str:
    """Return a name as `fold` does, but with its dots and blanks: ジョン・ドウ and ジョンドウ are two spellings."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", _JOINERS.sub("", name)).casefold())
    return " ".join(folded.split())[:500]


def is_slug(text: str) -> bool:
    """Say whether the text is shaped as a slug."""
    return re.search(SLUG, text) is not None
