"""The way outside: asks addresses on the public internet, and nothing that is nearer than that."""

from .client import Client
from .exchange import Answer
from .faults import NoAnswer, NotFollowed, Unsafe
from .names import look_up
from .public import is_public
from .target import Target

__all__ = ["Answer", "Client", "NoAnswer", "NotFollowed", "Target", "Unsafe", "is_public", "look_up"]
