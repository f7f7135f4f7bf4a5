"""Parties as a table: a row each, with their other names, what they belong to and in how many disputes they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Affiliation, Participation, Party, PartyAlias, System
from disputes.models.keyed import Query

from .column import Column, Form
from .table import Row, Table, address_around

COLUMNS = (
    Column("slug", Form.TEXT, _("The party's permanent name, by which addresses and other tables call it.")),
    Column("address", Form.ADDRESS, _("The page of the party.")),
    Column("name", Form.TEXT, _("The name in English or Latin letters, as its own pages write it.")),
    Column("native_name", Form.TEXT, _("The name in its own script, if that is another.")),
    Column("aliases", Form.LIST, _("Other names: short, former, or in another language.")),
    Column("kind", Form.TEXT, _("What the party is."), words.PartyKind),
    Column("country", Form.TEXT, _("Its seat: a country (ISO 3166-1), or EU; empty if it is not known.")),
    Column("description", Form.TEXT, _("One or two sentences on the party.")),
    Column("affiliated_with", Form.LIST, _("The parties that it belongs to, by slug."), names="parties"),
    Column("affiliation_kinds", Form.LIST, _("How it belongs to them, in the same order."), words.AffiliationKind),
    Column("systems", Form.LIST, _("The AI systems at issue that it makes, by slug."), names="systems"),
    Column("roles", Form.LIST, _("What it is in disputes, each role once."), words.Role),
    Column("dispute_count", Form.NUMBER, _("In how many disputes it takes part.")),
    Column("claimant_count", Form.NUMBER, _("In how many disputes it is a claimant.")),
    Column("respondent_count", Form.NUMBER, _("In how many disputes it is a respondent.")),
)

_OWN = Query(
    lambda keys: Party.objects.filter(pk__in=keys).values_list(
        "pk", "slug", "name", "native_name", "kind", "country", "description"
    )
)
_ALIASES = Query(lambda keys: PartyAlias.objects.filter(party__in=keys).order_by("pk").values_list("party_id", "name"))
_AFFILIATIONS = Query(
    lambda keys: (
        Affiliation.objects.filter(party__in=keys, other__in=Party.objects.published())
        .order_by("pk")
        .values_list("party_id", "other__slug", "how")
    )
)
_SYSTEMS = Query(
    lambda keys: (
        System.objects.published()
        .filter(developer__in=keys)
        .order_by("name_key", "pk")
        .values_list("developer_id", "slug")
    )
)
_ROLES = Query(
    lambda keys: Participation.objects.filter(
        party__in=keys, dispute__record_state=words.RecordState.PUBLISHED
    ).values_list("party_id", "role", "dispute_id")
)


def read(keys: Sequence[int], today: date) -> Iterator[Row]:
    """Give the rows of the parties with these keys, in their order; five queries."""
    own, aliases, affiliations = _OWN.by_key(keys), _ALIASES.grouped(keys), _AFFILIATIONS.grouped(keys)
    systems, parts = _SYSTEMS.grouped(keys), _ROLES.grouped(keys)
    before, after = address_around("party_detail", "slug")
    places = {role: place for place, role in enumerate(words.Role.values)}
    for key in keys:
        if key not in own:
            continue
        _key, slug, name, native_name, kind, country, description = own[key]
        roles = Counter(one[1] for one in parts[key])
        yield (
            *(slug, f"{before}{slug}{after}", name, native_name),
            [one[1] for one in aliases[key]],
            *(kind, country, description),
            [one[1] for one in affiliations[key]],
            [one[2] for one in affiliations[key]],
            [one[1] for one in systems[key]],
            sorted(roles, key=lambda role: places.get(role, len(places))),
            *(len({one[2] for one in parts[key]}), roles[words.Role.CLAIMANT], roles[words.Role.RESPONDENT]),
        )


PARTIES = Table("parties", _("Parties"), "PartyFilter", "party_list", COLUMNS, read)
