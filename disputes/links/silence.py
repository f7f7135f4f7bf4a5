"""Telling servers that are silent from a machine that is offline, so that no page is called gone for the latter."""

from collections.abc import Iterable, Iterator

from disputes.outside import NoAnswer, Unsafe

from .due import host_of
from .rounds import Found

_MOST_SILENT = 5  # hosts in a row, after which it is likelier that the fault is here


class Offline(Exception):
    """Nobody answered any more; says how many addresses were asked in vain."""


def credible(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found, silence only once another server has answered since, or if few hosts were silent.

    Raises Offline at the end if the last hosts were all silent; what they were silent about is not yielded.
    """
    held: list[Found] = []
    for one in found:
        if type(one.answer) is NoAnswer:
            held.append(one)
            continue
        if one.answer is not None and not isinstance(one.answer, Unsafe):
            yield from held
            held.clear()
        yield one
    if len({host_of(one.url) for one in held}) >= _MOST_SILENT:
        raise Offline(len(held))
    yield from held
