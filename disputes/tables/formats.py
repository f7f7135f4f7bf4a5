"""The formats of a list, said once for files, pages and machines; a new one is added here."""

from typing import NamedTuple


class Format(NamedTuple):
    """A format: what it is called, its content type, and the function that yields an export in it.

    The function is named and not imported, as it stands in a room above; `disputes.exports` does so when it is needed.
    """

    name: str
    content_type: str
    writer: str

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.content_type.partition(";")[0]


FORMATS = {  # by the extension of the address
    "csv": Format("CSV", "text/csv; charset=utf-8; header=present", "disputes.exports.csv_file.write"),
    "xlsx": Format(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "disputes.exports.workbook.write",
    ),
    "json": Format("JSON", "application/json", "disputes.exports.json_file.write"),
    "jsonl": Format("JSON Lines", "application/jsonl; charset=utf-8", "disputes.exports.json_lines.write"),
}
