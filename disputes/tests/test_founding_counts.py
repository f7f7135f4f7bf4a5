"""The description of the founding data counts what its files hold; a wrong line is named with the right one."""

from collections import Counter

from disputes import vocabulary as words
from disputes.catalogue import FOUNDING

from .founding_files import COURTS, DISPUTES, PARTIES, SYSTEMS, parts

PRIMARY = {"court_document", "official_statement"}
NOUNS = {
    "lawsuit": ("lawsuit", "lawsuits"),
    "class_action": ("class action", "class actions"),
    "demand": ("demand", "demands"),
    "statement": ("statement", "statements"),
    "complaint": ("complaint", "complaints"),
    "inquiry": ("inquiry", "inquiries"),
    "registration": ("registration", "registrations"),
    "criminal_case": ("criminal case", "criminal cases"),
}


def counted() -> list[str]:
    """Return the sentences on numbers that the description must hold, as the files are."""
    kinds = Counter(record["kind"] for record in DISPUTES)
    said = [f"{count} {NOUNS[kind][count > 1]}" for kind, count in kinds.most_common()]
    where = len({record["jurisdiction"] for record in DISPUTES})
    claims, events, amounts, sources = (len(parts(name)) for name in ("claims", "events", "amounts", "sources"))
    primary = sum(source["kind"] in PRIMARY for source in parts("sources"))
    still_open = sum(record["status"] in words.DisputeStatus.groups()["open"].values for record in DISPUTES)
    return [
        f"{len(DISPUTES)} disputes ({', '.join(said)}) in {where} jurisdictions",
        f"{len(PARTIES)} parties, {len(SYSTEMS)} AI systems, {len(COURTS)} courts and authorities",
        f"{claims:,} claims, {events:,} events, {amounts} amounts",
        f"{sources:,} source entries ({primary} court documents and official statements)",
        f"{still_open} disputes are open",
    ]


def uncited() -> int:
    """Return how many sources are cited at no claim, event or amount of their dispute."""
    count = 0
    for record in DISPUTES:
        facts = [*record["claims"], *record["events"], *record["amounts"]]
        cited = {url for fact in facts for url in fact["sources"]}
        count += sum(source["url"] not in cited for source in record["sources"])
    return count


def test_the_description_of_the_data_counts_what_the_files_hold() -> None:
    readme = " ".join((FOUNDING / "README.md").read_text().split())
    expected = [*counted(), f"{uncited()} source entries bear on a dispute as a whole"]
    missing = [sentence for sentence in expected if sentence not in readme]
    assert not missing, f"disputes/data/README.md must say: {'; '.join(missing)}"


def test_every_federal_court_of_the_united_states_has_its_citation_name() -> None:
    federal = [court for court in COURTS if court["jurisdiction"] == "US" and "courtlistener_id" in court]
    assert [court["slug"] for court in federal if "citation_name" not in court] == []


def test_a_citation_name_means_one_court() -> None:
    cited = [court["citation_name"] for court in COURTS if "citation_name" in court]
    assert len(cited) == len(set(cited))
