"""Ways to break the files of the small catalogue."""

import json
from collections.abc import Callable
from typing import Any

SUIT = "disputes/coda-v-openai.json"
LETTER = "disputes/coda-letter.json"
Files = dict[str, Any]
# What breaks the files, and every fault that is then named: file, place, message ({} stands for the directory).
Case = tuple[Callable[[Files], None], list[tuple[str, str, str]]]


def raw(name: str, content: bytes) -> Callable[[Files], None]:
    """Put these bytes in the place of a file."""
    return lambda files: files.update({name: content})


def replaced(name: str, old: bytes, new: bytes) -> Callable[[Files], None]:
    """Replace a piece of the bytes of a file."""

    def replace(files: Files) -> None:
        content = json.dumps(files[name], indent=2).encode()
        assert old in content
        files[name] = content.replace(old, new, 1)

    return replace


def put(name: str, *path: Any, value: Any) -> Callable[[Files], None]:
    """Set what stands at a path of a file."""

    def set_it(files: Files) -> None:
        inner = files[name]
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    return set_it


def dropped(name: str, *path: Any) -> Callable[[Files], None]:
    """Take away what stands at a path of a file."""

    def drop(files: Files) -> None:
        inner = files[name]
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return drop


def added(name: str, *path: Any, value: Any) -> Callable[[Files], None]:
    """Add a part to the list at a path of a file."""

    def add(files: Files) -> None:
        inner = files[name]
        for step in path:
            inner = inner[step]
        inner.append(value)

    return add


def both(*changes: Callable[[Files], None]) -> Callable[[Files], None]:
    """Make several changes."""

    def make(files: Files) -> None:
        for change in changes:
            change(files)

    return make
