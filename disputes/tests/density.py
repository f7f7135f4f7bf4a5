"""How dense the code is, by the measure that docs/architecture.md prints beside other projects.

python -m disputes.tests.density [FOLDER]

Tests and migrations are left out, and blank lines wherever lines are counted. Decisions are counted in 100 lines of
the bodies of functions, without comments and docstrings: a branch (`if`, `elif`, `case`, `except`, `x if y else z`), a
loop (`for`, `while`, each `for` and `if` of a comprehension), one more operand of `and` and `or`.
"""

import ast
import io
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = {"tests", "migrations", "node_modules", ".venv"}
LONG_TEMPLATE_LINE = 120

BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Density(NamedTuple):
    """What is measured; a template's lines apart, as there may be none."""

    lines: int
    decisions: float  # in 100 lines of functions
    comprehensions: float  # in 1,000 lines
    one_line_ifs: float  # in 1,000 lines
    length: int  # of a line that nine in ten do not exceed
    longest_function: int
    long_template_lines: float  # in 100


def measure(folder: Path, templates: Path | None = None) -> Density:
    """Measure the Python files of a folder, and the templates of another."""
    lengths: list[int] = []
    body_lines = decisions = comprehensions = one_line_ifs = longest = 0
    for path in python_files(folder):
        source = path.read_text("utf-8")
        tree, coded = ast.parse(source), lines_of_code(source)
        lengths += [len(line) for line in source.splitlines() if line.strip()]
        comprehensions += sum(isinstance(node, COMPREHENSIONS) for node in ast.walk(tree))
        one_line_ifs += sum(isinstance(node, ast.IfExp) for node in ast.walk(tree))
        for function in outermost_functions(tree):
            first, last = function.body[0].lineno, function.end_lineno or 0
            body_lines += len(coded & set(range(first, last + 1)))
            decisions += decisions_in(function)
            longest = max(longest, last - function.lineno + 1)
    total = len(lengths)
    return Density(
        lines=total,
        decisions=100 * decisions / body_lines,
        comprehensions=1000 * comprehensions / total,
        one_line_ifs=1000 * one_line_ifs / total,
        length=sorted(lengths)[total * 9 // 10],
        longest_function=longest,
        long_template_lines=long_lines_in(templates) if templates else 0,
    )


def python_files(folder: Path) -> Iterator[Path]:
    """Yield the files that are measured."""
    for path in sorted(folder.rglob("*.py")):
        if not LEFT_OUT & set(path.relative_to(folder).parts):
            yield path


def lines_of_code(source: str) -> set[int]:
    """Return the numbers of the lines on which something but a comment or docstring stands."""
    found: set[int] = set()
    aside = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in aside:
            found |= set(range(token.start[0], token.end[0] + 1))
    return found - docstring_lines(ast.parse(source))


def docstring_lines(tree: ast.AST) -> set[int]:
    """Return the numbers of the lines of docstrings."""
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)) or not body:
            continue
        first = body[0]
        is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        if is_text and isinstance(first.value.value, str):
            found |= set(range(first.lineno, (first.end_lineno or 0) + 1))
    return found


def outermost_functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield functions and methods, but not those inside others, whose lines are theirs already."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, FUNCTIONS):
            yield child
        else:
            yield from outermost_functions(child)


def decisions_in(function: ast.AST) -> int:
    """Count the decisions of a function."""
    count = 0
    for node in ast.walk(function):
        if isinstance(node, BRANCHES):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
    return count


def long_lines_in(templates: Path) -> float:
    """Return how many of a hundred lines of templates are long."""
    lines = [line for path in sorted(templates.rglob("*.html")) for line in path.read_text("utf-8").splitlines()]
    long_ones = [line for line in lines if len(line) > LONG_TEMPLATE_LINE]
    return 100 * len(long_ones) / len(lines) if lines else 0


def main() -> None:
    """Print the measure."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "disputes"
    found = measure(folder, ROOT / "templates" if len(sys.argv) == 1 else folder)
    print(f"{found.lines:,} lines in {folder.name}/")
    print(f"{found.decisions:.0f} decisions in 100 lines of functions; the longest has {found.longest_function}")
    print(f"{found.comprehensions:.0f} comprehensions and {found.one_line_ifs:.0f} one-line ifs in 1,000 lines")
    print(f"nine lines in ten have at most {found.length} characters")
    print(f"{found.long_template_lines:.1f} in 100 lines of templates have more than {LONG_TEMPLATE_LINE}")


if __name__ == "__main__":
    main()
