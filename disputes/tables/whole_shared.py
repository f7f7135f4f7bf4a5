"""Tables of what else disputes share: AI systems, courts, and the words of the vocabulary."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.imprint import whole_address
from disputes.models.address import address_of

from .column import Column, Form
from .whole_table import PLACE, Row, WholeTable


def _systems(record: dict[str, Any]) -> Iterator[Row]:
    slug, address = record["slug"], whole_address(address_of("system_detail", record["slug"]))
    yield slug, record["name"], record.get("developer"), record.get("released_on"), address


def _system_aliases(record: dict[str, Any]) -> Iterator[Row]:
    for place, name in enumerate(record.get("aliases", ()), 1):
        yield record["slug"], name, place


def _system_modalities(record: dict[str, Any]) -> Iterator[Row]:
    for place, modality in enumerate(record["modalities"], 1):
        yield record["slug"], modality, place


def _courts(record: dict[str, Any]) -> Iterator[Row]:
    level, elsewhere = record.get("level"), record.get("courtlistener_id")
    native, citation = record.get("native_name"), record.get("citation_name")
    yield record["slug"], record["name"], record["jurisdiction"], level, elsewhere, native, citation


def _court_aliases(record: dict[str, Any]) -> Iterator[Row]:
    for place, name in enumerate(record.get("aliases", ()), 1):
        yield record["slug"], name, place


def _words(terms: type[words.Terms]) -> Iterator[Row]:
    groups = {value: name for name, group in terms.groups().items() for value in group.values}
    for term in terms:
        yield terms.anchor(), term.value, str(term.label), str(term.definition), groups.get(term.value)


SYSTEMS = WholeTable(
    "systems",
    _("The AI systems at issue."),
    "ai_system",
    (
        Column("slug", Form.TEXT, _("Its lasting name, the last part of the address of its page.")),
        Column("name", Form.TEXT, _("Its name.")),
        Column("developer", Form.TEXT, _("The party that makes it."), names="parties"),
        Column("released_on", Form.DATE, _("When it was released.")),
        Column("address", Form.ADDRESS, _("Its page in this register.")),
    ),
    ("slug",),
    _systems,
    optional=("developer", "released_on"),
    label="name",
)
SYSTEM_ALIASES = WholeTable(
    "system_aliases",
    _("Other names of AI systems."),
    "ai_system",
    (
        Column("system", Form.TEXT, _("Whose name it is."), names="systems"),
        Column("name", Form.TEXT, _("The other name.")),
        PLACE,
    ),
    ("system", "name"),
    _system_aliases,
)
SYSTEM_MODALITIES = WholeTable(
    "system_modalities",
    _("What AI systems put out or work on."),
    "ai_system",
    (
        Column("system", Form.TEXT, _("The AI system."), names="systems"),
        Column("modality", Form.TEXT, _("A medium that it puts out or works on."), words.Modality),
        PLACE,
    ),
    ("system", "modality"),
    _system_modalities,
)
COURTS = WholeTable(
    "courts",
    _("The courts and authorities that have or had a dispute before them."),
    "court",
    (
        Column("slug", Form.TEXT, _("Its lasting name.")),
        Column("name", Form.TEXT, _("Its full name; beside a native name the English one in brackets.")),
        Column("jurisdiction", Form.TEXT, _("A country, EU, or a part of a country: US, GB-EAW, US-CA (ISO 3166).")),
        Column("level", Form.TEXT, _("Where it stands among courts."), words.CourtLevel),
        Column("courtlistener_id", Form.TEXT, _("What CourtListener calls it, for courts of the United States.")),
        Column("native_name", Form.TEXT, _("Its name as it writes it itself.")),
        Column("citation_name", Form.TEXT, _("The short name by which lawyers cite it: S.D.N.Y., LG München I.")),
    ),
    ("slug",),
    _courts,
    optional=("level", "courtlistener_id", "native_name", "citation_name"),
    label="name",
    searched=("name", "native_name", "citation_name"),
)
COURT_ALIASES = WholeTable(
    "court_aliases",
    _("Other names of courts: short, former, or in another language."),
    "court",
    (
        Column("court", Form.TEXT, _("Whose name it is."), names="courts"),
        Column("name", Form.TEXT, _("The other name.")),
        PLACE,
    ),
    ("court", "name"),
    _court_aliases,
)
WORDS = WholeTable(
    "words",
    _("Every word that the other tables use, with what it means."),
    "vocabulary",
    (
        Column("vocabulary", Form.TEXT, _("The list of words it is in, as the address of the glossary names it.")),
        Column("value", Form.TEXT, _("The word as data writes it. It never changes.")),
        Column("label", Form.TEXT, _("The word as pages write it. It may be reworded.")),
        Column("definition", Form.TEXT, _("What it means.")),
        Column("belongs_to", Form.TEXT, _("The group that filters take for it and others: open, closed, input.")),
    ),
    ("vocabulary", "value"),
    _words,
    optional=("belongs_to",),
    label="label",
)
