"""Tables of what the record rests on: the sources, and which fact rests on which."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .column import Column, Form
from .whole_table import DISPUTE, ID, NUMBER, PART_ID, Row, WholeTable, numbered, part_key


def _sources(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    for number, one in numbered(record["sources"]):
        said = (one["url"], one["title"], one["publisher"], one.get("author"), one.get("published_on"))
        yield part_key(slug, number), slug, number, *said, one["language"], one["kind"], one.get("archive_url")


def _citations(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    source_of = {one["url"]: part_key(slug, number) for number, one in numbered(record["sources"])}
    facts: list[tuple[tuple[str | None, str | None, str | None], dict[str, Any]]] = [
        *(((part_key(slug, number), None, None), one) for number, one in numbered(record["claims"])),
        *(((None, part_key(slug, number), None), one) for number, one in numbered(record["events"])),
        *(((None, None, part_key(slug, place)), one) for place, one in enumerate(record["amounts"], 1)),
    ]
    cited = [(fact, place, url) for fact, one in facts for place, url in enumerate(one["sources"], 1)]
    for number, (fact, place, url) in enumerate(cited, 1):
        yield part_key(slug, number), slug, *fact, source_of[url], place


SOURCES = WholeTable(
    "sources",
    _("The pages and documents that a dispute cites, as its record describes them."),
    "dispute",
    (
        ID,
        DISPUTE,
        NUMBER,
        Column("url", Form.ADDRESS, _("The address of the page.")),
        Column("title", Form.TEXT, _("As the page gives it, in its own language.")),
        Column("publisher", Form.TEXT, _("Newspaper, court, firm or organisation.")),
        Column("author", Form.TEXT, _("Who wrote it.")),
        Column("published_on", Form.DATE, _("When it was published.")),
        Column("language", Form.TEXT, _("The language of the page: en, ja, zh-Hans (BCP 47).")),
        Column("kind", Form.TEXT, _("What it is."), words.SourceKind),
        Column("archive_url", Form.ADDRESS, _("A copy in a web archive.")),
    ),
    ("id",),
    _sources,
    optional=("author", "published_on", "archive_url"),
    label="title",
)
CITATIONS = WholeTable(
    "citations",
    _("Which claim, event or amount rests on which source: one row for each, exactly one of the three named."),
    "dispute",
    (
        PART_ID,
        DISPUTE,
        Column("claim", Form.TEXT, _("The claim that rests on the source."), names="claims"),
        Column("event", Form.TEXT, _("The event that rests on the source."), names="events"),
        Column("amount", Form.TEXT, _("The amount that rests on the source."), names="amounts"),
        Column("source", Form.TEXT, _("The source."), names="sources"),
        Column("place", Form.NUMBER, _("Where it stands among the sources of the fact; 1 is the chief source.")),
    ),
    ("id",),
    _citations,
    optional=("claim", "event", "amount"),
)
