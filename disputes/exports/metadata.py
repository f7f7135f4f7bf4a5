"""What a CSV file holds, told to machines as the W3C's "CSV on the Web" has it, beside each list's CSV file."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from disputes import filters
from disputes.dates import PATTERN
from disputes.filters import reads, refusal
from disputes.imprint import LICENCE, LICENCE_URL, NAME
from disputes.tables import BETWEEN, FORMATS, LISTS, Column, Form, Table

from .export import Export

CONTENT_TYPE = "application/csvm+json"
_DATATYPES: dict[Form, Any] = {
    Form.DATE: {"base": "string", "format": PATTERN},  # a year, a month or a day
    Form.NUMBER: {"base": "integer", "minimum": 0},
    Form.DECIMAL: "decimal",
    Form.YES_NO: {"base": "boolean", "format": "true|false"},
    Form.MOMENT: {"base": "dateTime", "format": "yyyy-MM-ddTHH:mm:ssX"},
    Form.ADDRESS: "anyURI",
}
_KEYS = {"claims": ["dispute", "number"], "timeline": ["dispute", "number"]}
_DEFUSED = (
    "Text that a spreadsheet could take for a formula has an apostrophe before its sign (= + - @), also after a "
    "semicolon or a line break; where apostrophes stood there already, one more. To undo it, remove one."
)


def addresses() -> list[URLPattern]:
    """Return the addresses: `/disputes.csv-metadata.json`, named `dispute_list_csv-metadata`."""
    return [
        path(f"{table.name}.csv-metadata.json", view_of(table), name=f"{table.page}_csv-metadata")
        for table in LISTS.values()
    ]


def view_of(table: Table) -> Any:
    """Return the view that tells of a list's CSV file."""
    asked = getattr(filters, table.filters)

    @reads(asked)
    @require_safe
    def metadata(request: HttpRequest) -> HttpResponse:
        """Answer with what the CSV file at the same query string holds now; 400 if a value is wrong."""
        filter_ = asked(request.GET)
        if refused := refusal(filter_):
            return refused
        export = Export(table, filter_, "csv")
        export.tally()
        return JsonResponse(
            described(export),
            content_type=CONTENT_TYPE,
            headers={"Access-Control-Allow-Origin": "*", "Link": f'<{LICENCE_URL}>; rel="license"'},
            json_dumps_params={"ensure_ascii": False, "indent": 2},
        )

    return metadata


def described(export: Export) -> dict[str, Any]:
    """Return the description of a CSV file (https://www.w3.org/TR/tabular-metadata/)."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": export.address,
        "dc:title": f"{NAME}: {export.listed}",
        "dc:publisher": str(NAME),
        "dc:license": {"@id": LICENCE_URL},
        "dc:rights": LICENCE,
        "dc:source": {"@id": export.page},
        "dc:created": export.moment,
        "dc:extent": f"{export.count} rows",
        "dc:format": FORMATS["csv"].content_type,
        "dc:description": _DEFUSED,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "quoteChar": '"', "doubleQuote": True},
        "tableSchema": {
            "columns": [_column(column) for column in export.table.columns],
            "primaryKey": _KEYS.get(export.table.name, "slug"),
        },
    }


def _column(column: Column) -> dict[str, Any]:
    """Return the description of a column."""
    datatype = _DATATYPES.get(column.form, "string")
    if column.words:
        datatype = {"base": "string", "format": "|".join(column.words.values)}
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": str(column.meaning),
        "datatype": datatype,
        **({"separator": BETWEEN} if column.form is Form.LIST else {}),
    }
