"""The way of a change to the public: drafts and working copies, checks, publication, history."""

from .checks import STALE_AFTER, Finding, check
from .copies import AlreadyCopied, begin, discard
from .history import Kept, keep, keep_all, kind_of, latest_number, retire
from .steps import (
    Refused,
    catch_up,
    may_publish,
    may_write,
    publish,
    send_back,
    submit,
    take_back,
    withdraw,
)

__all__ = [
    "STALE_AFTER",
    "AlreadyCopied",
    "Finding",
    "Kept",
    "Refused",
    "begin",
    "catch_up",
    "check",
    "discard",
    "keep",
    "keep_all",
    "kind_of",
    "latest_number",
    "may_publish",
    "may_write",
    "publish",
    "retire",
    "send_back",
    "submit",
    "take_back",
    "withdraw",
]
