"""Records that keep the schema and break a rule: in themselves, or with one another."""

from disputes.tests.records.examples import FIRST

from .edits import LETTER, SUIT, Case, added, both, dropped, put

CASES: dict[str, Case] = {
    "closed before it was opened": (
        put(SUIT, "closed_on", value="2025-09"),
        [(SUIT, "closed_on", "“2025-09” is before opened_on, “2025-10-27”")],
    ),
    "an open dispute with a closing date": (
        put(LETTER, "closed_on", value="2025-11"),
        [
            (
                LETTER,
                "closed_on",
                "only a dispute that is over has a closing date (decided, settled, dismissed, withdrawn, resolved, "
                "consolidated), and status is “demand_made”",
            )
        ],
    ),
    "somebody prevailing in an open dispute": (
        put(LETTER, "prevailing", value="claimant"),
        [
            (
                LETTER,
                "prevailing",
                "somebody prevails only where status is decided or on_appeal, and it is “demand_made”",
            )
        ],
    ),
    "final without an outcome": (
        dropped(SUIT, "prevailing"),
        [(SUIT, "final", "say in prevailing who won before saying whether that is final")],
    ),
    "a letter with a stage": (
        put(LETTER, "stage", value="trial"),
        [
            (
                LETTER,
                "stage",
                "only a suit or a criminal case has a stage (lawsuit, class_action, criminal_case), "
                "and kind is “demand”",
            )
        ],
    ),
    "a proceeding closed before it was filed": (
        put(SUIT, "proceedings", 0, "closed_on", value="2024"),
        [(SUIT, "proceedings[0].closed_on", "“2024” is before filed_on, “2025-10-27”")],
    ),
    "the same docket twice": (
        added(SUIT, "proceedings", value={"court": "cand", "docket_number": "3:25-cv-1"}),
        [(SUIT, "proceedings[2].docket_number", "this docket of this court is on record already, at proceedings[0]")],
    ),
    "the same court twice without a docket": (
        added(SUIT, "proceedings", value={"court": "ca9"}),
        [(SUIT, "proceedings[2].court", "this docket of this court is on record already, at proceedings[1]")],
    ),
    "the same CourtListener docket in two disputes": (
        put(LETTER, "proceedings", value=[{"court": "cand", "courtlistener_docket_id": 71}]),
        [
            (
                SUIT,
                "proceedings[0].courtlistener_docket_id",
                "71 is the CourtListener docket of dispute “coda-letter” in {}/disputes/coda-letter.json as well",
            )
        ],
    ),
    "a party twice in the same role": (
        added(LETTER, "participations", value={"party": "coda", "role": "claimant"}),
        [(LETTER, "participations[2].party", "this party in this role is on record already, at participations[0]")],
    ),
    "nobody on either side": (
        put(LETTER, "participations", value=[]),
        [
            (LETTER, "participations", "nobody complains: add a party in the role claimant"),
            (LETTER, "participations", "nobody is complained of: add a party in the role respondent"),
        ],
    ),
    "no source": (
        put(LETTER, "sources", value=[]),
        [(LETTER, "sources", "is empty: a dispute without a source cannot be published")],
    ),
    "a claim of somebody who takes no part": (
        dropped(SUIT, "participations", 1),
        [(SUIT, "claims[0].made_by[1]", "“toei” is not among the participations of this dispute")],
    ),
    "a claim against its maker": (
        put(SUIT, "claims", 0, "against", value=["openai", "toei"]),
        [(SUIT, "claims[0].against[1]", "“toei” makes this claim: nobody makes a claim against itself")],
    ),
    "a source cited that is not listed": (
        put(SUIT, "claims", 0, "sources", value=["https://news.example/other", FIRST]),
        [(SUIT, "claims[0].sources[0]", "“https://news.example/other” is not among the sources of this dispute")],
    ),
    "a source listed twice": (
        both(
            put(SUIT, "sources", 1, "url", value=FIRST),
            put(SUIT, "claims", 0, "sources", value=[FIRST]),
            put(SUIT, "events", 1, "sources", value=[FIRST]),
            put(SUIT, "amounts", 0, "sources", value=[FIRST]),
        ),
        [(SUIT, "sources[1].url", "this address is on record already, at sources[0]")],
    ),
    "a number given twice": (
        put(SUIT, "claims", 0, "number", value=2),
        [(SUIT, "claims[1].number", "this part would be 2, not more than 2, the number of the part before it")],
    ),
    "numbers out of order": (
        both(put(SUIT, "events", 0, "number", value=9), put(SUIT, "events", 1, "number", value=4)),
        [(SUIT, "events[1].number", "is 4, not more than 9, the number of the part before it")],
    ),
    "a dispute related to itself": (
        put(SUIT, "related", 0, "dispute", value="coda-v-openai"),
        [(SUIT, "related[0].dispute", "a dispute is not related to itself")],
    ),
    "the same relation twice": (
        added(SUIT, "related", value={"dispute": "coda-letter", "how": "follow_on"}),
        [(SUIT, "related[1].dispute", "this relation is on record already, at related[0]")],
    ),
    "a party that belongs to itself": (
        put("parties.json", 2, "affiliations", 0, "party", value="toei"),
        [("parties.json", "[2].affiliations[0].party (toei)", "a party cannot belong to itself")],
    ),
    "the same other name in another spelling": (
        put("parties.json", 0, "aliases", value=["CODA", "ＣＯＤＡ"]),
        [("parties.json", "[0].aliases[1] (coda)", "“ＣＯＤＡ” is the same name as aliases[0]")],
    ),
    "the same other name of a court in another spelling": (
        put("courts.json", 1, "aliases", value=["Ninth Cir.", "CA9", "ninth  cir."]),
        [("courts.json", "[1].aliases[2] (ca9)", "“ninth  cir.” is the same name as aliases[0]")],
    ),
    "a party that is nowhere": (
        put(SUIT, "events", 0, "party", value="openia"),
        [
            (
                SUIT,
                "events[0].party",
                "there is no party “openia”, neither in these files nor on record; did you mean “openai”?",
            )
        ],
    ),
    "a developer that is nowhere": (
        put("ai_systems.json", 0, "developer", value="nobody"),
        [
            (
                "ai_systems.json",
                "[0].developer (sora-2)",
                "there is no party “nobody”, neither in these files nor on record",
            )
        ],
    ),
    "a system that is nowhere": (
        put(SUIT, "ai_systems", value=["gpt-9"]),
        [(SUIT, "ai_systems[0]", "there is no AI system “gpt-9”, neither in these files nor on record")],
    ),
    "a court that is nowhere": (
        put(SUIT, "proceedings", 1, "court", value="icj"),
        [(SUIT, "proceedings[1].court", "there is no court “icj”, neither in these files nor on record")],
    ),
    "a dispute that is nowhere": (
        put(SUIT, "related", 0, "dispute", value="nothing"),
        [(SUIT, "related[0].dispute", "there is no dispute “nothing”, neither in these files nor on record")],
    ),
    "a file called otherwise than its dispute": (
        put(LETTER, "slug", value="coda-letters"),
        [
            (LETTER, "slug", "“coda-letters” is not the name of the file: call it the same, with .json"),
            (
                SUIT,
                "related[0].dispute",
                "there is no dispute “coda-letter”, neither in these files nor on record; "
                "did you mean “coda-letters”?",
            ),
        ],
    ),
    "the same slug twice": (
        put("parties.json", 2, "slug", value="openai"),
        [
            (
                "parties.json",
                "[2].slug (openai)",
                "“openai” is the slug of party “openai” in {}/parties.json, [1] as well",
            ),
            (
                SUIT,
                "participations[1].party",
                "there is no party “toei”, neither in these files nor on record",
            ),
            (SUIT, "claims[0].made_by[1]", "there is no party “toei”, neither in these files nor on record"),
        ],
    ),
    "the same name in another spelling": (
        put("parties.json", 2, "name", value="ＯＰＥＮＡＩ"),
        [
            (
                "parties.json",
                "[2].name (toei)",
                "“ＯＰＥＮＡＩ” is the name of party “openai” in {}/parties.json, [1] as well",
            )
        ],
    ),
}
