"""The measure of density counts what it says it counts."""

from pathlib import Path

from .density import measure

CODE = '''"""A module."""

# A comment.
def chosen(rows: list[int], most: int) -> list[int]:
    """Return some."""
    # Why.
    if rows and most and rows[0] > most:
        return []
    kept = [row for row in rows if row]
    return kept if len(kept) > 1 else rows
'''


def test_decisions_are_counted_in_the_bodies_of_functions(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(CODE)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_module.py").write_text(CODE * 2)
    (tmp_path / "page.html").write_text(f"<p>\n{'x' * 121}\n")
    found = measure(tmp_path, tmp_path)
    assert (found.lines, found.longest_function, found.length) == (9, 7, 52)
    assert found.decisions == 100 * 6 / 4  # an if, two more operands, a loop with its condition, a one-line if
    assert (found.comprehensions, found.one_line_ifs) == (1000 / 9, 1000 / 9)
    assert found.long_template_lines == 50
