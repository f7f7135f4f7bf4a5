"""Records that break the schema."""

from .edits import LETTER, SUIT, Case, both, dropped, put, replaced

CASES: dict[str, Case] = {
    "a word that is in no vocabulary": (
        put(SUIT, "claims", 1, "status", value="reject"),
        [
            (
                SUIT,
                "claims[1].status",
                "“reject” is not one of asserted, pending, upheld, partly_upheld, rejected, dismissed, withdrawn, "
                "settled; did you mean “rejected”?",
            )
        ],
    ),
    "a word that is missing": (
        dropped(SUIT, "amounts", 0, "what"),
        [
            (
                SUIT,
                "amounts[0].what",
                "is missing: use one of claimed, settlement, damages, fine, licence_fee, costs",
            )
        ],
    ),
    "a key that is missing": (dropped(SUIT, "events", 0, "title"), [(SUIT, "events[0].title", "is missing")]),
    "a key misspelt": (
        both(dropped(SUIT, "events", 0, "title"), put(SUIT, "events", 0, "titel", value="x")),
        [
            (SUIT, "events[0].title", "is missing"),
            (SUIT, "events[0].titel", "there is no such key here; did you mean “title”?"),
        ],
    ),
    "a key of hidden characters": (
        put(SUIT, "\u202eeltit", value="x"),
        [(SUIT, "“<U+202E>eltit”", "there is no such key here")],
    ),
    "null for unknown": (
        put(SUIT, "closed_on", value=None),
        [(SUIT, "closed_on", "is null: give a value, or leave out a key that may be unknown")],
    ),
    "an empty text for unknown": (
        put(SUIT, "claims", 0, "legal_basis", value=""),
        [(SUIT, "claims[0].legal_basis", "is empty: give a value, or leave out a key that may be unknown")],
    ),
    "a number in the place of a text": (
        put(SUIT, "title", value=7),
        [(SUIT, "title", "must be a text in quotes, not 7")],
    ),
    "a text in the place of a list": (
        put(SUIT, "works", value="anime"),
        [(SUIT, "works", "must be a list in [ ], not “anime”")],
    ),
    "a text in the place of a claim": (
        put(SUIT, "claims", 1, value="x"),
        [(SUIT, "claims[1]", "must be an object in { }, not “x”")],
    ),
    "a dispute id as text": (
        put(SUIT, "proceedings", 0, "courtlistener_docket_id", value="71"),
        [(SUIT, "proceedings[0].courtlistener_docket_id", "must be a whole number, not “71”")],
    ),
    "a number beyond all bounds": (
        replaced(SUIT, b'"courtlistener_docket_id": 71', b'"courtlistener_docket_id": 1' + b"0" * 5000),
        [
            (
                SUIT,
                "proceedings[0].courtlistener_docket_id",
                "must be a whole number, not “1" + "0" * 58 + "…”",
            )
        ],
    ),
    "a number too large for the table": (
        put(SUIT, "proceedings", 0, "courtlistener_docket_id", value=2**63),
        [(SUIT, "proceedings[0].courtlistener_docket_id", f"must be a number from 1 to {2**63 - 1}")],
    ),
    "a fraction where a whole number belongs": (
        put(SUIT, "proceedings", 0, "courtlistener_docket_id", value=71.0),
        [(SUIT, "proceedings[0].courtlistener_docket_id", "must be a whole number, not 71.0")],
    ),
    "a bidirectional control": (
        put(SUIT, "title", value="CODA \u202ev. OpenAI"),
        [(SUIT, "title", "has a character that cannot be seen or changes the reading direction: U+202E")],
    ),
    "a NUL written as an escape": (
        put(SUIT, "summary", value="A\x00B"),
        [(SUIT, "summary", "has a character that cannot be seen or changes the reading direction: U+0000")],
    ),
    "half a surrogate pair": (
        replaced(SUIT, b'"A. Judge"', b'"A. \\ud83d Judge"'),
        [
            (
                SUIT,
                "proceedings[0].judges[0]",
                "has a character that cannot be seen or changes the reading direction: U+D83D",
            )
        ],
    ),
    "a text of a megabyte": (
        put(SUIT, "summary", value="x" * 1_000_000),
        [(SUIT, "summary", "has 1,000,000 characters; 5,000 are the most")],
    ),
    "a title of two lines": (
        put(SUIT, "title", value="CODA\nv. OpenAI"),
        [(SUIT, "title", "has a line break; this must be one line")],
    ),
    "a name with a blank at its end": (
        put("parties.json", 1, "name", value="OpenAI "),
        [("parties.json", "[1].name (openai)", "begins or ends with a blank")],
    ),
    "a slug in capitals": (
        put(SUIT, "related", 0, "dispute", value="CODA-Letter"),
        [
            (
                SUIT,
                "related[0].dispute",
                "“CODA-Letter” is not a slug: use lower-case letters a to z, digits and single hyphens",
            )
        ],
    ),
    "a script for an address": (
        put(SUIT, "sources", 0, "archive_url", value="javascript:alert(1)"),
        [
            (
                SUIT,
                "sources[0].archive_url",
                "“javascript:alert(1)” is not a web address: write it whole, beginning with https:// or http://",
            )
        ],
    ),
    "a month that is none": (
        put(SUIT, "status_as_of", value="2026-13"),
        [(SUIT, "status_as_of", "“2026-13” is not a date: write 2025, 2025-09 or 2025-09-30")],
    ),
    "a day that is in no calendar": (
        put(SUIT, "events", 0, "date", value="2025-02-30"),
        [(SUIT, "events[0].date", "“2025-02-30” is not a day of the calendar")],
    ),
    "a month where a day belongs": (
        put(SUIT, "checked_on", value="2026-11"),
        [(SUIT, "checked_on", "“2026-11” is not a day: write it as 2025-09-30")],
    ),
    "an amount as a number": (
        put(SUIT, "amounts", 0, "amount", value=1500000000.0),
        [(SUIT, "amounts[0].amount", "must be a text in quotes, not 1500000000.0")],
    ),
    "an amount of one decimal": (
        put(SUIT, "amounts", 0, "amount", value="1500.5"),
        [
            (
                SUIT,
                "amounts[0].amount",
                "“1500.5” is not an amount: write it with two decimals, at most 13 digits before them, "
                "such as 1500.00",
            )
        ],
    ),
    "a currency that is none": (
        put(SUIT, "amounts", 0, "currency", value="XYZ"),
        [
            (
                SUIT,
                "amounts[0].currency",
                "“XYZ” is not a currency: use a three-letter code (ISO 4217) such as USD, EUR or JPY",
            )
        ],
    ),
    "a jurisdiction that is none": (
        put(SUIT, "jurisdiction", value="XX"),
        [
            (
                SUIT,
                "jurisdiction",
                "“XX” is not a jurisdiction: use a two-letter country code (ISO 3166-1) such as JP, or EU",
            )
        ],
    ),
    "a court in a country that is none": (
        put("courts.json", 0, "jurisdiction", value="XX-CA"),
        [
            (
                "courts.json",
                "[0].jurisdiction (cand)",
                "“XX-CA” is not a jurisdiction: use a code (ISO 3166) such as US, JP, EU or US-CA",
            )
        ],
    ),
    "a language by its name": (
        put(SUIT, "sources", 1, "language", value="Japanese"),
        [
            (
                SUIT,
                "sources[1].language",
                "“Japanese” is not a language tag: use a code (BCP 47) such as en, ja or zh-Hans",
            )
        ],
    ),
    "a fact without a source": (
        put(SUIT, "events", 1, "sources", value=[]),
        [(SUIT, "events[1].sources", "is empty: name at least one")],
    ),
    "a work named twice": (
        put(SUIT, "works", value=["anime", "news", "anime"]),
        [(SUIT, "works[2]", "“anime” stands in this list already, at [0]")],
    ),
    "a list without end": (
        put(LETTER, "ai_systems", value=["x"] * 1001),
        [
            (LETTER, "ai_systems", "has 1,001 parts; 1,000 are the most"),
        ],
    ),
}
