"""The way of a change to the public: drafts and working copies, checks, publication, history."""

from .checking.checks import STALE_AFTER, Finding, check
from .copies import AlreadyCopied, begin, discard
from .mergers.merging import merge
from .mergers.merging import plan as plan_merger
from .mergers.unmerging import undo as undo_merger
from .past.changes import PublicChange, public_change_between, public_changes, withdrawal_of
from .past.former import answer_for, answer_for_claim
from .past.history import Kept, keep, keep_all, kind_of, latest_number
from .past.removal import remove
from .past.renaming import rename
from .past.restoring import Restorable, restorable, restore
from .past.retiring import retire
from .previews import Expired
from .previews import read as read_preview
from .previews import token as preview_token
from .publishing import catch_up, publish
from .rights import Refused, is_reviewer, may_publish, may_write, wrote
from .steps import confirm, send_back, submit, take_back, withdraw, written
from .twins.names import Twin, twins

__all__ = [
    "STALE_AFTER",
    "AlreadyCopied",
    "Expired",
    "Finding",
    "Kept",
    "PublicChange",
    "Refused",
    "Restorable",
    "Twin",
    "answer_for",
    "answer_for_claim",
    "begin",
    "catch_up",
    "check",
    "confirm",
    "discard",
    "is_reviewer",
    "keep",
    "keep_all",
    "kind_of",
    "latest_number",
    "may_publish",
    "may_write",
    "merge",
    "plan_merger",
    "preview_token",
    "public_change_between",
    "public_changes",
    "publish",
    "read_preview",
    "remove",
    "rename",
    "restorable",
    "restore",
    "retire",
    "send_back",
    "submit",
    "take_back",
    "twins",
    "undo_merger",
    "withdraw",
    "withdrawal_of",
    "written",
    "wrote",
]
