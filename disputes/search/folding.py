"""Makes equal what is written in two ways (width, case, accents, unseen characters); knows where each letter stood."""

import re
import unicodedata

# Marks of what a letter sounds like and characters that cannot be seen: none of them makes another word.
_DROPPED = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u061c\u064b-\u065f\u0670\u180b-\u180f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
    f"{chr(0xE0000)}-{chr(0xE0FFF)}"
)
# Characters that become one with the one before them: sound marks of kana, second and third parts of Hangul.
_JOINING = f"{_DROPPED}\u1160-\u11ff\u3099\u309a\uff9e\uff9f"
# Stands between the parts of one name, which belong to one run, for the dot or blank of the text: ジョン゠ドウ.
JOINT = "゠"
# Letters of scripts that put no blank between words (Hangul: none between a word and its particle). The marks of
# iteration and the long sound belong to the run.
UNSPACED = (
    "\u0e01-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u1780-\u17dd\u1100-\u11ff\u3005-\u3007\u303b"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf"
    f"\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff{chr(0x20000)}-{chr(0x3FFFD)}"
)
_JOINED = re.compile(f"[{_JOINING}]")
_CLUSTER = re.compile(f"[^{_JOINING}]?[{_JOINING}]+|.", re.DOTALL)
_INVISIBLE = re.compile(f"[{_DROPPED}]")
UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
# What does not come apart into a letter and a mark, or means another thing than it comes apart into.
_WRITTEN = dict(zip("æœøłđðþħıŧ", ("ae", "oe", "o", "l", "d", "d", "th", "h", "i", "t"), strict=True))
_WRITTEN |= dict.fromkeys("’‘‛ʼ＇", "'") | dict.fromkeys("™℠", " ") | dict.fromkeys("\u3099\u309a", "")


class Bounded(dict[int, str]):
    """What becomes of a character, learned as characters come; more than `most` are not remembered."""

    most = 20_000

    def learn(self, character: int, becomes: str) -> str:
        """Remember what becomes of a character, and return it."""
        if len(self) < self.most:
            self[character] = becomes
        return becomes


class _Folds(Bounded):
    def __missing__(self, character: int) -> str:
        return self.learn(character, _fold(chr(character)))


def _letters(character: str) -> str:
    """Fold one character of NFKC text; what is no letter, digit, full stop, apostrophe or joint is a blank."""
    if UNSPACED_LETTER.match(character):
        return character
    found = ""
    for part in unicodedata.normalize("NFD", _WRITTEN.get(character, character)):
        part = _WRITTEN.get(part, part)
        if _INVISIBLE.match(part):
            continue
        number = unicodedata.decimal(part, None)
        is_kept = part.isalnum() or part in f".'{JOINT}" or unicodedata.category(part)[0] == "M"
        found += str(number) if number is not None else part if is_kept else " "
    return found


def _fold(cluster: str) -> str:
    """Fold a character with the marks that follow it."""
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFD", cluster))
    visible = _WRITTEN.get(visible, visible)
    equal = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())
    folded = "".join(map(_letters, equal))
    if len(visible) == 1 and folded.isascii() and unicodedata.category(visible) in ("No", "So"):
        return f" {folded} "  # 2023¹ is no 20231, 1½ no 11 2, №5 no no5
    return folded if len(folded) < 2 or any(map(str.isalnum, folded)) else " "


_folds = _Folds()


def fold(text: str) -> str:
    """Return a text as its words are compared: width, case and accents made equal, signs as blanks or as they are."""
    if text.isascii():
        return text.lower()
    if not _JOINED.search(text):
        return text.translate(_folds)
    return "".join(_fold(cluster) for cluster in _CLUSTER.findall(text))


def origins(text: str) -> list[tuple[int, int]] | None:
    """Return for each character of the folded text the slice of the text it stands for; None if they are the same."""
    if not _JOINED.search(text) and len(fold(text)) == len(text):  # folding what does not join only lengthens
        return None
    return [found.span() for found in _CLUSTER.finditer(text) for _ in _fold(found[0])]
