"""A field that is added as CONTRIBUTING says travels through all that a record goes through.

It is added to a copy of the project, where a process of its own runs `journey.py`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# What is changed in each place: after which text what is added.
ADDED = {
    "disputes/models/court.py": (
        '    judges = ProseField(blank=True, max_length=1000, help_text=_("One name per line."))\n',
        '    counsel = LineField(blank=True, help_text=_("Who represents the parties."))\n',
    ),
    "disputes/records/format.py": (
        '        Lines("judges", _("judges"), _("The judge’s name."), optional=True),\n',
        '        Text("counsel", _("counsel"), _("Who represents the parties."), optional=True),\n',
    ),
    "disputes/admin/dispute_rows.py": ('                    "judges",\n', '                    "counsel",\n'),
    "templates/disputes/_proceedings.html": ('<td class="judges">', "{{ one.counsel }}, "),
    "docs/domain.md": (
        "| `judges`, optional | list of texts | The judge’s name. |\n",
        "| `counsel`, optional | text: at most 200 characters | Who represents the parties. |\n",
    ),
}
MIGRATION = """from django.db import migrations
import disputes.models.fields

class Migration(migrations.Migration):
    dependencies = [("disputes", "{last}")]
    operations = [
        migrations.AddField("proceeding", "counsel", disputes.models.fields.LineField(blank=True, max_length=200))
    ]
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project in which a proceeding has counsel."""
    aside = shutil.ignore_patterns("__pycache__", "data", "bench", "browser", ".*")
    for folder in ("disputes", "templates", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=aside)
    for file in ("manage.py", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path / file)
    for name, (after, added) in ADDED.items():
        text = (tmp_path / name).read_text()
        assert text.count(after) == 1, f"{name} is written otherwise now"
        (tmp_path / name).write_text(text.replace(after, after + added))
    last = max(path.stem for path in (tmp_path / "disputes/migrations").glob("0*.py"))
    (tmp_path / "disputes/migrations/9000_counsel.py").write_text(MIGRATION.format(last=last))
    return tmp_path


def test_a_new_field_travels_through_everything(copy: Path) -> None:
    tests = [
        "disputes/tests/records/journey.py",
        "disputes/tests/records/test_format.py::test_the_papers_tell_every_field",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests],
        cwd=copy,
        env=os.environ | {"PYTHONPATH": str(copy), "DATABASE_URL": f"sqlite:///{copy / 'db.sqlite3'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "6 passed" in done.stdout
