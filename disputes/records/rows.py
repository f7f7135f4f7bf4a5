"""The few moves by which a record changes rows: fill a row, replace rows that are only in an order, find keys."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from .reading import Record


def fill(row: models.Model, record: Record, columns: Iterable[str]) -> None:
    """Set columns of a row from the keys of the same name; what the record leaves out becomes unknown."""
    for name in columns:
        field: Any = row._meta.get_field(name)
        unknown = None if field.null else ""
        setattr(row, name, field.to_python(record.get(name, unknown)))


def replace(present: models.QuerySet[Any], rows: Iterable[models.Model], is_new: bool = False) -> None:
    """Put rows in the place of those present, in their order: such rows have no name but their place.

    With `is_new` none can be present, and none are looked for.
    """
    if not is_new:
        present.delete()
    present.model._default_manager.bulk_create(rows)


def keys(model: type[models.Model], slugs: Iterable[str]) -> dict[str, int]:
    """Return the primary key of each slug; raise the model's DoesNotExist if one is not on record."""
    wanted = set(slugs)
    found: dict[str, int] = dict(model._default_manager.filter(slug__in=wanted).values_list("slug", "pk"))
    if missing := ", ".join(sorted(wanted - found.keys())):
        raise model.DoesNotExist(f"there is no {model._meta.verbose_name} {missing} on record")  # type: ignore[attr-defined]
    return found
