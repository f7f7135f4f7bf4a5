"""The query string of a list, in its one normal form, and the links that add to it or take from it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Self
from urllib.parse import urlencode

MOST_VALUES = 20  # of one parameter


class Query:
    """Names and values in a fixed order; every method returns the query string of a neighbouring list."""

    def __init__(self, pairs: Iterable[tuple[str, str]], names: Sequence[str] = ()) -> None:
        """Take the (name, value) pairs and the order of the names; repeats are dropped."""
        self.names = tuple(names)
        self.pairs = tuple(sorted(dict.fromkeys(pairs), key=lambda pair: self.names.index(pair[0])))
        self._around: dict[str, tuple[str, str]] = {}  # what stands before and after a value that is added, by name

    @classmethod
    def of(cls, data: Any, names: Sequence[str]) -> Self:
        """Take the named parameters of a request that have a value; what is more than a parameter may have is cut."""
        lists: Mapping[str, list[str]] = dict(data.lists()) if hasattr(data, "lists") else {}
        kept = ((name, value) for name in names for value in lists.get(name, ())[:MOST_VALUES] if value.strip())
        return cls(kept, names)

    def __str__(self) -> str:
        return "?" + urlencode(self.pairs)

    def toggled(self, name: str, value: str) -> str:
        """With this value of a filter if it is not applied, without it if it is."""
        if (name, value) in self.pairs:
            return self.without(name, value)
        if name not in self._around:
            place = sum(self.names.index(given) <= self.names.index(name) for given, _ in self.pairs)
            before, after = urlencode(self.pairs[:place]), urlencode(self.pairs[place:])
            self._around[name] = f"?{before}{'&' if before else ''}", f"{'&' if after else ''}{after}"
        before, after = self._around[name]
        return f"{before}{urlencode([(name, value)])}{after}"

    def without(self, name: str, value: str | None = None) -> str:
        """Without one value of a filter, or without the filter."""
        return str(Query((pair for pair in self.pairs if pair[0] != name or value not in (None, pair[1])), self.names))

    def with_only(self, name: str, value: str) -> str:
        """With this value of a filter in place of any other."""
        return str(Query([*(pair for pair in self.pairs if pair[0] != name), (name, value)], self.names))
