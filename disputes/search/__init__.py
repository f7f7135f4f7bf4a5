"""Search: one analyser for English, Japanese and the rest, the same words found on both databases.

analysis reads a text as tokens, query a reader's words as phrases of tokens; index keeps the entries true to the
record, find asks the database for them; nearest ranks what has most of the words, bearers names what bears them;
highlight marks what matched, spelling proposes what was meant.
"""

from . import bearers, nearest
from .find import Hits, condition, find, relevance
from .highlight import marked, passage, weight
from .index import rebuild, refresh, refresh_in_turns
from .meant import country_of, did_you_mean
from .query import MOST_PHRASES, Phrase, Words, parse

__all__ = [
    "MOST_PHRASES",
    "Hits",
    "Phrase",
    "Words",
    "bearers",
    "condition",
    "country_of",
    "did_you_mean",
    "find",
    "marked",
    "nearest",
    "parse",
    "passage",
    "rebuild",
    "refresh",
    "refresh_in_turns",
    "relevance",
    "weight",
]
