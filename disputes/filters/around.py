"""What stands around a list: what is applied, the facets with their counts, the orders, advice for an empty one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Applied:
    """One applied value: parameter, value, what both are called, and the query string without it."""

    name: str
    value: str
    label: str
    text: str
    remove: str


@dataclass(frozen=True)
class FacetValue:
    """A value beside the list: what it is called, how many rows it would list, and the link that toggles it."""

    value: str
    label: str
    count: int
    query: str
    is_applied: bool
    country: str = ""


@dataclass(frozen=True)
class Facet:
    """A parameter beside the list with its first values; `count` is how many have rows, groups not counted."""

    name: str
    label: str
    values: list[FacetValue]
    count: int = 0
    is_open: bool = False

    @property
    def has_more(self) -> bool:
        """Whether there are values beyond those shown."""
        return self.count > sum(1 for value in self.values if value.count)


@dataclass(frozen=True)
class Order:
    """A way to sort the list: its link, and whether it is the present one."""

    label: str
    query: str
    is_current: bool


@dataclass(frozen=True)
class Advice:
    """For a list that came out empty: a filter, and how many rows come back without it."""

    label: str
    text: str
    count: int
    query: str


@dataclass(frozen=True)
class Suggestion:
    """A name on record that may have been meant, and the link that searches for it."""

    text: str
    query: str
    country: str = ""  # of who is called so
