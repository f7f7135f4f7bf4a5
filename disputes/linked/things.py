"""Parties, AI systems, places and sources in schema.org's words."""

from typing import Any

from disputes import vocabulary as words
from disputes.codes import jurisdiction_name
from disputes.imprint import whole_address
from disputes.models import Party, Source, System

from .script import Node

# What these kinds of party are; of the others it is only known that they are organizations.
_TYPES = {words.PartyKind.PERSON: "Person", words.PartyKind.GOVERNMENT: "GovernmentOrganization"}
# Neither an organization nor a person: the unnamed members of a class, the estate of somebody who died.
_NO_TYPE = (words.PartyKind.CLASS, words.PartyKind.ESTATE, words.PartyKind.OTHER)


def identifier(thing: Any, of: str) -> str:
    """Return the lasting name of a thing, as against its page: `https://.../parties/coda/#party`."""
    return f"{whole_address(thing.get_absolute_url())}#{of}"


def party(one: Party) -> Node:
    """Return a party: of a person only the name, of an organization its country and its name in its own script too."""
    node: Node = {
        "@type": "Thing" if one.kind in _NO_TYPE else _TYPES.get(words.PartyKind(one.kind), "Organization"),
        "@id": identifier(one, "party"),
        "name": one.name,
    }
    if is_organization(one):
        address = {"@type": "PostalAddress", "addressCountry": one.country} if one.country else None
        node |= {"alternateName": [one.native_name] if one.native_name else [], "address": address}
    return node


def is_organization(one: Party) -> bool:
    """Say whether a party is an organization, which persons, classes and estates are not."""
    return one.kind != words.PartyKind.PERSON and one.kind not in _NO_TYPE


def system(one: System) -> Node:
    """Return an AI system, with its maker."""
    maker = one.developer
    return {
        "@type": "SoftwareApplication",
        "@id": identifier(one, "system"),
        "name": one.name,
        "creator": {"@id": identifier(maker, "party"), "@type": party(maker)["@type"], "name": maker.name}
        if maker
        else None,
    }


def place(code: str) -> Node:
    """Return a jurisdiction."""
    return {"@type": "AdministrativeArea" if code == "EU" else "Country", "name": jurisdiction_name(code)}


def cited(source: Source) -> Node:
    """Return a source; who published it is given as the record names them."""
    return {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": str(source.published_on or ""),
        "inLanguage": source.language,
    }
