"""Finds names whether or not a dot joins their parts (ジョン・ドウ): folds them anew, and the search with them."""

from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, migrations, models, transaction

from disputes.models.fields import FoldedField
from disputes.text import fold_spelling


def fold_again(apps: Any, schema_editor: Any) -> None:
    """Fold every name as it is folded now, and have the search read everything again."""
    _fold_all(apps, schema_editor, lambda field, row: field.folded(row))


def fold_as_before(apps: Any, schema_editor: Any) -> None:
    """Fold every name with its dots: two spellings of a party's name are two names again."""
    _fold_all(apps, schema_editor, lambda field, row: fold_spelling(getattr(row, field.source)))


def _fold_all(apps: Any, schema_editor: Any, fold: Callable[[FoldedField, Any], str]) -> None:
    database = schema_editor.connection.alias
    for model in apps.get_app_config("disputes").get_models():
        fields = [field for field in model._meta.fields if isinstance(field, FoldedField)]
        if not fields:
            continue
        rows = model._base_manager.using(database)
        columns = {name for field in fields for name in (field.name, field.source)}
        for row in rows.only("pk", *columns).iterator():
            changed = {field: key for field in fields if (key := fold(field, row)) != getattr(row, field.name)}
            if changed:
                _write(rows.filter(pk=row.pk), changed)
    marks = apps.get_model("disputes", "Mark")._base_manager.using(database)
    marks.exclude(kind="beginning").update(is_indexed=False)


def _write(row: Any, changed: dict[FoldedField, str]) -> None:
    """Write the folded names of a row.

    If another row has the name by now, this one keeps its own; its editors are told at the name when they save it.
    """
    try:
        with transaction.atomic(using=row.db):
            row.update(**{field.name: key for field, key in changed.items()})
    except IntegrityError:
        if others := {field.name: key for field, key in changed.items() if not field.unique}:
            row.update(**others)


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0005_court_names"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="courtalias", name="court_alias_once"),
        migrations.RemoveConstraint(model_name="partyalias", name="party_alias_once"),
        migrations.RemoveConstraint(model_name="systemalias", name="system_alias_once"),
        migrations.AddField("party", "native_key", FoldedField("native_name")),
        migrations.AddField("courtalias", "spelling", FoldedField("name", is_spelling=True)),
        migrations.AddField("partyalias", "spelling", FoldedField("name", is_spelling=True)),
        migrations.AddField("systemalias", "spelling", FoldedField("name", is_spelling=True)),
        migrations.RunPython(fold_again, fold_as_before),
        migrations.AddConstraint(
            "courtalias",
            models.UniqueConstraint(
                fields=["court", "spelling"],
                name="court_alias_once",
                violation_error_code="name",
                violation_error_message="The court has this name already.",
            ),
        ),
        migrations.AddConstraint(
            "partyalias",
            models.UniqueConstraint(
                fields=["party", "spelling"],
                name="party_alias_once",
                violation_error_code="name",
                violation_error_message="The party has this name already.",
            ),
        ),
        migrations.AddConstraint(
            "systemalias",
            models.UniqueConstraint(
                fields=["system", "spelling"],
                name="system_alias_once",
                violation_error_code="name",
                violation_error_message="The system has this name already.",
            ),
        ),
    ]
