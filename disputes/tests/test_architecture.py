"""The house as docs/architecture.md draws it: who may import whom, and no import hidden in a function."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parent.parent
ROOT = APP.parent

# Room: floor. The same table stands in docs/architecture.md; the first test below holds the two together.
# A room is a package or module of the app, or one inside a package that gathers several: `web.feeds`.
FLOORS = {
    1: "vocabulary captions dates codes text typography visitor outside imprint release",
    2: "models",
    3: "records search figures tables citations linked",
    4: "filters review staff",
    5: "views admin api exports feeds embeds pictures signposts alerts catalogue templatetags entrance links",
    6: "settings urls wsgi apps headers caching management",
}
FLOOR = {room: floor for floor, rooms in FLOORS.items() for room in rooms.split()}
# Floors whose rooms stand side by side and may not import each other.
APART = {3, 4, 5}


def files() -> list[Path]:
    return [
        path
        for path in sorted(APP.rglob("*.py"))
        if not {"tests", "migrations"} & set(path.relative_to(APP).parts) and path.read_text().strip()
    ]


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
    for node in ast.walk(ast.parse(path.read_text())):
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


def test_the_table_in_the_docs_is_the_one_that_is_held() -> None:
    written = (ROOT / "docs" / "architecture.md").read_text()
    rows = dict(re.findall(r"^\| (\d) \| [^|]+ \| `([^`]+)` \|", written, re.MULTILINE))
    assert {int(floor): rooms for floor, rooms in rows.items()} == FLOORS


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(APP)))
def test_every_file_imports_downwards_only(path: Path) -> None:
    here = room_of(path)
    if is_gathering(here):
        assert list(imports(path)) == [], f"{here} only gathers rooms: it imports none of them"
        return
    assert here in FLOOR, f"{here} is a room that the table does not know"
    for _, there in imports(path):
        if there == here:
            continue
        assert FLOOR[there] <= FLOOR[here], f"{here} (floor {FLOOR[here]}) imports {there} (floor {FLOOR[there]})"
        if FLOOR[here] in APART:
            assert FLOOR[there] != FLOOR[here], f"{here} imports {there}, a room of its own floor"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(APP)))
def test_no_in_house_import_hides_in_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text())
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    hidden = [
        f"line {inner.lineno}"
        for function in functions
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom) and "disputes" in ast.dump(inner)
    ]
    assert hidden == []


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(APP)))
def test_every_module_says_what_it_is_for_and_every_function_is_annotated(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree), "a module opens with a sentence saying what it is for"
    bare = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.returns is None and node.name != "__init_subclass__"
    ]
    assert bare == []


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
