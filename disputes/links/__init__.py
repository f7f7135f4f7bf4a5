"""Link care: asks the addresses of sources whether they still answer, and where an archive keeps a copy."""

from .archive import Archive, without_copy
from .due import Asked, due, keep_in_step
from .rounds import Found, Round
from .silence import Offline, credible
from .verdicts import keep

__all__ = ["Archive", "Asked", "Found", "Offline", "Round", "credible", "due", "keep", "keep_in_step", "without_copy"]
