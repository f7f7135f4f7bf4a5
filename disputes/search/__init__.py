"""Search: one analyser for English, Japanese and the rest, the same words found on both databases.

analysis reads a text as tokens, query a reader's words as phrases of tokens; index keeps the entries true to the
record, find asks the database for them, moment holds both to one state of it; nearest ranks what has most of the
words, bearers names what bears them; highlight marks what matched, spelling proposes what was meant.
"""

from . import bearers, nearest
from .find import Hits, condition, find, relevance
from .highlight import marked, passage, weight
from .index import Behind, catch_up, catch_up_alone, rebuild, refresh, refresh_in_turns
from .meant import country_of, did_you_mean
from .moment import as_of_one_moment
from .query import MOST_PHRASES, Phrase, Words, parse

__all__ = [
    "MOST_PHRASES",
    "Behind",
    "Hits",
    "Phrase",
    "Words",
    "as_of_one_moment",
    "bearers",
    "catch_up",
    "catch_up_alone",
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
