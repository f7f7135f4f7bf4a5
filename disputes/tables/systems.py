"""AI systems as a table: a row each, with their maker and in how many disputes they are."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import System, SystemAlias, SystemModality
from disputes.models.keyed import Query, as_text

from .column import Column, Form
from .table import Row, Table, address_around

COLUMNS = (
    Column("slug", Form.TEXT, _("The system's permanent name, by which addresses and other tables call it.")),
    Column("address", Form.ADDRESS, _("The page of the AI system.")),
    Column("name", Form.TEXT, _("The name.")),
    Column("aliases", Form.LIST, _("Other names of the system.")),
    Column("developer", Form.TEXT, _("Who makes it, by slug; empty if that is not known."), names="parties"),
    Column("developer_name", Form.TEXT, _("The name of who makes it.")),
    Column("modalities", Form.LIST, _("The media that it puts out or works on."), words.Modality),
    Column("released_on", Form.DATE, _("The date of its release.")),
    Column("dispute_count", Form.NUMBER, _("How many disputes are about it.")),
)

_OWN = Query(
    lambda keys: (
        System.objects.with_dispute_count()
        .filter(pk__in=keys)
        .values_list(
            "pk", "slug", "name", "developer__slug", "developer__name", as_text("released_on"), "dispute_count"
        )
    )
)
_ALIASES = Query(
    lambda keys: SystemAlias.objects.filter(system__in=keys).order_by("pk").values_list("system_id", "name")
)
_MODALITIES = Query(
    lambda keys: SystemModality.objects.filter(system__in=keys).order_by("pk").values_list("system_id", "modality")
)


def read(keys: Sequence[int], today: date) -> Iterator[Row]:
    """Give the rows of the AI systems with these keys, in their order; three queries."""
    own, aliases, modalities = _OWN.by_key(keys), _ALIASES.grouped(keys), _MODALITIES.grouped(keys)
    before, after = address_around("system_detail", "slug")
    for key in keys:
        if key not in own:
            continue
        _key, slug, name, developer, developer_name, released_on, dispute_count = own[key]
        yield (
            *(slug, f"{before}{slug}{after}", name, [one[1] for one in aliases[key]], developer, developer_name),
            *([one[1] for one in modalities[key]], released_on, dispute_count),
        )


SYSTEMS = Table("systems", _("AI systems"), "SystemFilter", "system_list", COLUMNS, read)
