"""A list as its pages show it: how many rows, and the few of one page, fetched by their keys."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from disputes.figures import Mask, Numbers, Sheet


class Listing(Sequence[Any]):
    """The rows of a list in their order; a slice fetches just its rows, whatever its depth. For Django's Paginator."""

    ordered = True

    def __init__(self, sheet: Sheet, order: Numbers, rows: Mask, shown: "QuerySet[Any, Any]") -> None:
        """Take the sheet, an order of its rows, the mask of the rows listed, and the query that fetches rows."""
        self.sheet, self.order, self.rows, self.shown = sheet, order, rows, shown

    def __len__(self) -> int:
        return int(self.rows.sum())

    def keys(self, start: int, stop: int) -> list[int]:
        """Return the keys of the rows from `start` to before `stop`."""
        return self.sheet.page(self.order, self.rows, start, stop)

    def __getitem__(self, place: Any) -> Any:
        """Return the rows of a slice, or one row."""
        if not isinstance(place, slice):
            return self[place : place + 1][0]
        start, stop, _ = place.indices(len(self))
        keys = self.keys(start, stop)
        found = {row.pk: row for row in self.shown.filter(pk__in=keys)} if keys else {}
        return [found[key] for key in keys if key in found]
