"""The addresses of the exports: every list in every format, for the same query string as its page."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from disputes import filters
from disputes.filters import reads, refusal
from disputes.imprint import LICENCE_URL, whole_address
from disputes.models import version
from disputes.tables import FORMATS, LISTS, Table

from . import metadata
from .export import Export
from .sending import begun

_SHOWN = "Content-Disposition, ETag, Last-Modified, Link, X-Total-Count"  # headers that scripts of others may read

_LONGEST_LINKED = 500  # characters of a query string; with longer ones the headers would outgrow a proxy's buffer


def addresses() -> list[URLPattern]:
    """Return the addresses of all lists in all formats: `/disputes.csv`, named `dispute_list_csv` after its page."""
    files = [
        path(f"{table.name}.{extension}", view_of(table, extension), name=f"{table.page}_{extension}")
        for table in LISTS.values()
        for extension in FORMATS
    ]
    return [*files, *metadata.addresses()]


def view_of(table: Table, extension: str) -> Callable[..., HttpResponseBase]:
    """Return the view that answers with a list in a format."""
    asked = getattr(filters, table.filters)

    @reads(asked, streamed=True)
    @require_safe
    def export(request: HttpRequest) -> HttpResponse:
        """Answer with all rows that the address asks for; 400, saying why, if a value is wrong."""
        filter_ = asked(request.GET)
        if refused := refusal(filter_):
            return refused
        return answer(request, Export(table, filter_, extension))

    return export


def answer(request: HttpRequest, export: Export) -> Any:
    """Return the file, sent as it is written; to HEAD its headers, for which the rows are only counted."""
    form = FORMATS[export.extension]
    pieces: Iterator[bytes] = iter(())
    if request.method == "HEAD":
        export.tally()
    else:
        pieces = begun(export, form)
        request.record_version = version()  # type: ignore[attr-defined] # of the moment that has begun
    # Streaming also where there is nothing to send: such an answer is never kept in place of the file.
    return StreamingHttpResponse(pieces, content_type=form.content_type, headers=headers(export))


def headers(export: Export) -> dict[str, str]:
    """Return what the answer says of the file: how many rows, when, which licence, where it is from."""
    links = [f'<{LICENCE_URL}>; rel="license"']
    if len(export.query) <= _LONGEST_LINKED:
        links += [f'<{export.page}>; rel="canonical"; type="text/html"', *_described(export), *_others(export)]
    return {
        "Content-Disposition": f'attachment; filename="{export.file_name}"',
        "X-Total-Count": str(export.count),
        "Last-Modified": http_date(export.at.timestamp()),
        "Link": ", ".join(links),
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": _SHOWN,
    }


def _others(export: Export) -> list[str]:
    """Return the links to the same list in the other formats."""
    return [
        f'<{export.beside(other)}>; rel="alternate"; type="{form.media_type}"'
        for other, form in FORMATS.items()
        if other != export.extension
    ]


def _described(export: Export) -> list[str]:
    """Return the link to what tells machines of the file's columns, or of the records in it."""
    if export.extension == "csv":
        return [f'<{export.beside("csv-metadata")}>; rel="describedby"; type="{metadata.CONTENT_TYPE}"']
    if export.extension in ("json", "jsonl") and export.table.name == "disputes":
        schema = whole_address(reverse("dispute_schema"))
        return [f'<{schema}>; rel="describedby"; type="application/schema+json"']
    return []
