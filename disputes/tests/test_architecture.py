"""The house as docs/architecture.md draws it: who may import whom, and no import hidden in a function."""

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

APP = Path(__file__).resolve().parent.parent
ROOT = APP.parent

# Floor: its rooms, as the table in docs/architecture.md has them.
# A room is a package or module of the app, or one inside a package that gathers several: `web.feeds`.
TABLE = (ROOT / "docs" / "architecture.md").read_text()
FLOORS = dict(re.findall(r"^\| (\d) \| [^|]+ \| `([^`]+)` \|$", TABLE, re.MULTILINE))
FLOOR = {room: int(floor) for floor, rooms in FLOORS.items() for room in rooms.split()}
# Floors whose rooms stand side by side and may not import each other.
APART = {3, 4, 5}


@cache
def files() -> list[Path]:
    return [
        path
        for path in sorted(APP.rglob("*.py"))
        if not {"tests", "migrations"} & set(path.relative_to(APP).parts) and path.read_text().strip()
    ]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def room_of(path: Path) -> str:
    """The innermost room that a file stands in; where there is none, the file's own place."""
    parts = path.relative_to(APP).with_suffix("").parts
    return room_at(parts[:-1] if parts[-1] == "__init__" else parts)


def room_at(parts: Sequence[str]) -> str:
    """The innermost room of a dotted name below the app."""
    for end in range(len(parts), 0, -1):
        if (room := ".".join(parts[:end])) in FLOOR:
            return room
    return ".".join(parts)


def is_gathering(room: str) -> bool:
    """Whether it is no room but a package of rooms."""
    return room not in FLOOR and any(other.startswith(f"{room}.") for other in FLOOR)


def imports(path: Path) -> Iterator[tuple[ast.AST, str]]:
    """Yield each in-house import of a file with the room it reaches."""
    package = ["disputes", *path.relative_to(APP).parts[:-1]]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "disputes" and len(parts) > 1:
                yield node, room_at(parts[1:])


def test_every_room_stands_on_one_floor_of_six_and_is_there() -> None:
    rooms = " ".join(FLOORS.values()).split()
    assert list(FLOORS) == ["1", "2", "3", "4", "5", "6"]
    assert sorted(rooms) == sorted({room_of(path) for path in files() if not is_gathering(room_of(path))})


def test_every_file_imports_downwards_only() -> None:
    wrong = []
    for path in files():
        here = room_of(path)
        imported = [room for _, room in imports(path)]
        place = path.relative_to(APP)
        if is_gathering(here):
            wrong += [f"{place} only gathers rooms, and imports {there}" for there in imported]
            continue
        assert here in FLOOR, f"{here} is a room that the table does not know"
        for there in imported:
            if there == here:
                continue
            if FLOOR[there] > FLOOR[here] or (FLOOR[here] in APART and FLOOR[there] == FLOOR[here]):
                wrong.append(f"{place} (floor {FLOOR[here]}) imports {there} (floor {FLOOR[there]})")
    assert wrong == []


def test_no_in_house_import_hides_in_a_function() -> None:
    hidden = [
        f"{path.relative_to(APP)}:{inner.lineno}"
        for path in files()
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom) and "disputes" in ast.dump(inner)
    ]
    assert hidden == []


def test_every_package_that_holds_code_says_what_it_is_for() -> None:
    """Ruff asks it of modules; it cannot tell a package that holds nothing."""
    silent = [path for path in files() if path.name == "__init__.py" and not ast.get_docstring(tree(path))]
    assert silent == []


def test_the_packages_make_no_circle() -> None:
    reaches = {room: set() for room in FLOOR}  # type: dict[str, set[str]]
    for path in files():
        reaches.setdefault(room_of(path), set()).update(there for _, there in imports(path) if there != room_of(path))
    for room, direct in reaches.items():
        seen: set[str] = set()
        ahead = set(direct)
        while ahead:
            ahead = {there for near in ahead for there in reaches.get(near, set())} - seen
            seen |= ahead
        assert room not in seen, f"{room} imports itself through others"


# They make columns anew that are made of others: no data of their own.
MADE_ANEW = {"0006_fold_names.py"}


def test_nothing_in_a_migration_is_data() -> None:
    running = {path.name for path in (APP / "migrations").glob("0*.py") if "RunPython" in path.read_text()}
    assert running == MADE_ANEW
