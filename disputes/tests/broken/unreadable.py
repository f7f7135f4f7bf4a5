"""Files that are no JSON, or not as the catalogue has it."""

from .edits import LETTER, SUIT, Case, put, raw, replaced

CASES: dict[str, Case] = {
    "a file cut off": (
        raw(LETTER, b'{\n  "format": "ai-copyright-dispute/1",\n  "slug": "coda-le'),
        [(LETTER, "line 3, column 11", "is not JSON: unterminated string starting at")],
    ),
    "a file that ends too early": (
        raw(LETTER, b'{\n  "format": "ai-copyright-dispute/1",\n'),
        [
            (
                LETTER,
                "line 3, column 1",
                "is not JSON: expecting property name enclosed in double quotes (the file ends too early)",
            )
        ],
    ),
    "an empty file": (raw(LETTER, b" \n"), [(LETTER, "", "is empty")]),
    "a byte order mark": (
        raw(LETTER, b"\xef\xbb\xbf{}"),
        [(LETTER, "", "begins with a byte order mark (U+FEFF): save it as UTF-8 without one")],
    ),
    "another encoding": (
        raw(LETTER, b'{\n  "title": "Caf\xe9"}'),
        [(LETTER, "line 2", "is not UTF-8: byte 0xE9 stands here")],
    ),
    "a raw NUL": (
        raw(LETTER, b'{"title": "A\x00B"}'),
        [(LETTER, "line 1, column 13", "is not JSON: invalid control character at")],
    ),
    "the same key twice": (
        replaced(SUIT, b'"status": "upheld"', b'"status": "upheld", "status": "rejected"'),
        [(SUIT, "claims[0].status", "this key stands twice in the same object")],
    ),
    "no number": (
        replaced(SUIT, b'"1500000000.00"', b"NaN"),
        [(SUIT, "line 110, column 17", "has NaN, which is not JSON")],
    ),
    "nested as deep as a well": (
        raw(LETTER, b"[" * 100_000 + b"]" * 100_000),
        [(LETTER, "", "has lists or objects more than 20 deep")],
    ),
    "nested a little too deep": (
        raw(LETTER, b'{"works": ' + b"[" * 60 + b"]" * 60 + b"}"),
        [(LETTER, "works[0][0][0]", "has lists or objects more than 20 deep")],
    ),
    "a file too large": (
        raw(LETTER, b'"' + b"x" * 5_000_000 + b'"'),
        [(LETTER, "", "is larger than 5,000,000 bytes")],
    ),
    "a list in the place of a dispute": (
        raw(LETTER, b"[]"),
        [
            (
                LETTER,
                "",
                "must be the record of one dispute, not a list; lists are parties.json, ai_systems.json, courts.json",
            )
        ],
    ),
    "a dispute in the place of a list": (
        raw("courts.json", b"{}"),
        [("courts.json", "", "must be a list of records, not an object")],
    ),
    "another kind of file": (
        raw("package.json", b'{"name": "x"}'),
        [("package.json", "format", "this reads ai-copyright-dispute/1, and the file says nothing")],
    ),
    "a later version of the format": (
        put(LETTER, "format", value="ai-copyright-dispute/2"),
        [(LETTER, "format", "this reads ai-copyright-dispute/1, and the file says “ai-copyright-dispute/2”")],
    ),
}
