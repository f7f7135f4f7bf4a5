"""What a mutant is, and where it is found in the files."""

import ast
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent.parent
TESTS = Path("disputes/tests")


class Mutant(NamedTuple):
    """A text that stands once in a file, what is put in its place, and the test that fails then."""

    file: str
    text: str
    instead: str
    test: str  # "views/test_visibility.py::test_…"; of a test with parameters all

    def apply(self, root: Path) -> None:
        """Make the project in a folder this mutant."""
        path = root / self.file
        path.write_text(path.read_text().replace(self.text, self.instead))

    @property
    def faults(self) -> list[str]:
        """What is wrong with the entry itself: the file was moved or rewritten, the test renamed."""
        path = ROOT / self.file
        if not path.is_file():
            return [f"{self.file} is not there"]
        whole = path.read_text()
        if whole.count(self.text) != 1:
            return [f"{self.file} holds {self.text!r} {whole.count(self.text)} times"]
        found = []
        if path.suffix == ".py" and not _is_python(whole.replace(self.text, self.instead)):
            found.append(f"{self.file} is no Python with {self.instead!r}")
        file, _, name = self.test.partition("::")
        if name not in _functions(ROOT / TESTS / file):
            found.append(f"{TESTS / file} has no test {name}")
        return found


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def _functions(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}
