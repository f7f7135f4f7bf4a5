"""The files of snapshots at their addresses, each with its checksum; `latest` leads to the newest."""

from base64 import b64encode
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from disputes.imprint import LICENCE_URL

from .folder import LATEST, SUMS, File, Snapshot, find
from .packing import ARCHIVE

_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "json": "application/json",
    "jsonl": "application/jsonl; charset=utf-8",
    "sqlite": "application/vnd.sqlite3",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
}
_READ_IN_PLACE = {"json", "txt", ""}  # the others are saved
_SHOWN = "Content-Disposition, Content-Length, ETag, Last-Modified, Link, Repr-Digest"
# A snapshot never changes but can be removed, so copies are asked for again each time, as of all pages here.
_FOR_ALL = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache"}


@require_safe
def snapshot_list(request: HttpRequest) -> HttpResponse:
    """Lead to the list of snapshots, which is a part of the page on the data."""
    return HttpResponseRedirect(f"{reverse('data_page')}#snapshots", headers=_FOR_ALL)


@require_safe
def snapshot_folder(request: HttpRequest, name: str) -> HttpResponse:
    """Lead to what a snapshot says of itself."""
    if (snapshot := find(name)) is None:
        return _missing(name)
    return HttpResponseRedirect(reverse("snapshot_file", args=[snapshot.name, "README.txt"]), headers=_FOR_ALL)


@require_safe
def snapshot_file(request: HttpRequest, name: str, file: str) -> HttpResponseBase:
    """Answer with a file of a snapshot; lead to that of the newest for `latest`; 404, saying why, if there is none.

    Both names are only compared with those of files that are there, so none of them leads anywhere else.
    """
    snapshot = find(name)
    if snapshot is None:
        return _missing(name)
    found = next((one for one in snapshot.files() if one.name == file), None)
    if found is None:
        return _said(404, f"The snapshot of {snapshot.name} has no file of this name. {SUMS} lists its files.")
    if name == LATEST:
        return HttpResponseRedirect(reverse("snapshot_file", args=[snapshot.name, found.name]), headers=_FOR_ALL)
    return _answer(request, snapshot, found)


def _answer(request: HttpRequest, snapshot: Snapshot, file: File) -> Any:
    """Send a file in pieces, or say that the visitor has it."""
    try:
        content = (snapshot.folder / file.name).open("rb")
    except FileNotFoundError:
        return _missing(snapshot.name)
    changed = int((snapshot.folder / file.name).stat().st_mtime)
    extension = file.name.rpartition(".")[2] if "." in file.name else ""
    response: Any = FileResponse(
        content,
        as_attachment=extension not in _READ_IN_PLACE,
        filename=f"disputes-{snapshot.name}.zip" if file.name == ARCHIVE else file.name,
        content_type=_TYPES.get(extension, _TYPES["txt"]),
        headers=_FOR_ALL | {"Access-Control-Expose-Headers": _SHOWN, "Last-Modified": http_date(changed)},
    )
    response.headers["Link"] = f'<{LICENCE_URL}>; rel="license"'
    if file.sha256:
        response.headers["ETag"] = f'"{file.sha256}"'
        response.headers["Repr-Digest"] = f"sha-256=:{b64encode(bytes.fromhex(file.sha256)).decode()}:"  # RFC 9530
    answer: Any = get_conditional_response(request, response.headers.get("ETag"), changed, response)
    if answer is not response:
        response.close()
    return answer


def _missing(name: str) -> HttpResponse:
    if name == LATEST:
        return _said(404, "No snapshot was made yet.")
    return _said(404, f"There is no snapshot of this name. {reverse('data_page')} lists those there are.")


def _said(status: int, sentence: str) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8", headers=_FOR_ALL)
