"""Tables of parties: who they are, their other names, and how they belong together."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.imprint import whole_address
from disputes.models.address import address_of

from .column import Column, Form
from .whole_table import PLACE, Row, WholeTable


def _parties(record: dict[str, Any]) -> Iterator[Row]:
    slug, native, country = record["slug"], record.get("native_name"), record.get("country")
    address = whole_address(address_of("party_detail", slug))
    yield slug, record["name"], native, record["kind"], country, record.get("description"), address


def _party_aliases(record: dict[str, Any]) -> Iterator[Row]:
    for place, name in enumerate(record.get("aliases", ()), 1):
        yield record["slug"], name, place


def _affiliations(record: dict[str, Any]) -> Iterator[Row]:
    for place, one in enumerate(record.get("affiliations", ()), 1):
        yield record["slug"], one["how"], one["party"], place


PARTIES = WholeTable(
    "parties",
    _("The persons, companies, associations and authorities that the public record names."),
    "party",
    (
        Column("slug", Form.TEXT, _("Its lasting name, the last part of the address of its page.")),
        Column("name", Form.TEXT, _("Its name in English or Latin letters.")),
        Column("native_name", Form.TEXT, _("Its name in its own script.")),
        Column("kind", Form.TEXT, _("What it is."), words.PartyKind),
        Column("country", Form.TEXT, _("Its seat: ISO 3166-1 alpha-2, or EU.")),
        Column("description", Form.TEXT, _("One or two sentences on it.")),
        Column("address", Form.ADDRESS, _("Its page in this register.")),
    ),
    ("slug",),
    _parties,
    optional=("native_name", "country", "description"),
    label="name",
    searched=("name", "native_name", "description"),
)
PARTY_ALIASES = WholeTable(
    "party_aliases",
    _("Other names of parties: short, former, or in another language."),
    "party",
    (
        Column("party", Form.TEXT, _("Whose name it is."), names="parties"),
        Column("name", Form.TEXT, _("The other name.")),
        PLACE,
    ),
    ("party", "name"),
    _party_aliases,
)
AFFILIATIONS = WholeTable(
    "affiliations",
    _("How parties belong to one another."),
    "party",
    (
        Column("party", Form.TEXT, _("The party that belongs to the other."), names="parties"),
        Column("how", Form.TEXT, _("How it belongs to the other."), words.AffiliationKind),
        Column("other", Form.TEXT, _("The association, owner or predecessor."), names="parties"),
        PLACE,
    ),
    ("party", "how", "other"),
    _affiliations,
)
