"""Tells the programs of others what changed in the record: an outbox that the history fills, and its sending.

Deleting this room, its command, its admin pages and `models/webhook.py` takes webhooks out; nothing else reads them.
"""

from .outbox import fill, thin_out
from .sending import Sent, send

__all__ = ["Sent", "fill", "send", "thin_out"]
