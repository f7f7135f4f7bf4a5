"""Public pages are kept and asked for again by their tag; see docs/architecture.md, "Pages that are kept"."""

from .middleware import PageCacheMiddleware
from .moment import OneMomentMiddleware

__all__ = ["OneMomentMiddleware", "PageCacheMiddleware"]
