"""Asks for pages and keeps the answers: a file each, and an index with status and headers."""

import copy
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.test import Client

from disputes.tests.admin.desk import Page
from disputes.tests.admin.roles import addresses, sit_down

from .addresses import public
from .chance import same_chance
from .trees import differences

# Headers that differ between releases or requests that say the same.
ASIDE = frozenset({"etag", "content-length", "set-cookie", "date"})
INDEX = "index.json"
READS = ("superuser", "reviewer", "contributor")


class Asked(NamedTuple):
    """A request: by whom, how, for what, with what."""

    who: str
    method: str
    address: str
    data: dict[str, Any] | None = None
    note: str = ""  # what is sent, if two requests differ in that alone

    @property
    def name(self) -> str:
        """The request in words."""
        return " ".join(part for part in (self.who, self.method, self.address, self.note) if part)


def save(folder: Path, found: dict[str, dict[str, Any]]) -> int:
    """Ask for every page and write the answers into a folder; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    browsers = {role: sit_down(role) for role in ("anonymous", "half", *READS)}
    for browser in browsers.values():
        browser.raise_request_exception = False  # a failure is an answer too
    index = {}
    for asked in requests(browsers, found):
        response, body = answer(browsers[asked.who], asked)
        name = f"{hashlib.sha256(asked.name.encode()).hexdigest()[:16]}{_ending(response)}"
        (folder / name).write_bytes(body)
        headers = {key: value for key, value in sorted(response.items()) if key.lower() not in ASIDE}
        index[asked.name] = {"file": name, "status": response.status_code, "headers": headers}
    (folder / INDEX).write_text(json.dumps(index, indent=1, ensure_ascii=False))
    return len(index)


def requests(browsers: dict[str, Client], found: dict[str, dict[str, Any]]) -> Iterator[Asked]:
    """Yield every request: the public pages, those that they lead on to, the desk."""
    for address in public():
        yield Asked("anonymous", "GET", address)
    yield from led_to(browsers["anonymous"])
    yield Asked("anonymous", "HEAD", "/disputes.csv")
    yield Asked("anonymous", "POST", "/suggest/", {}, "(nothing)")
    yield Asked("anonymous", "POST", "/api/v1/disputes/")
    yield Asked("anonymous", "POST", "/admin/login/", {"username": "nobody", "password": "wrong"})
    yield Asked("half", "GET", "/admin/login/code/")
    yield Asked("half", "POST", "/admin/login/code/", {"code": "000000"}, "(wrong)")
    yield from of_the_desk(browsers["superuser"], found)


def led_to(browser: Client) -> Iterator[Asked]:
    """Yield what other answers name: the next pages of the API, the files of a snapshot, the drafts' previews."""
    for name in ("disputes", "claims", "parties", "events"):
        page = browser.get(f"/api/v1/{name}/?page_size=3").json()
        if page.get("next"):
            yield Asked("anonymous", "GET", re.sub("^https?://[^/]+", "", page["next"]))
    files = re.findall(r'href="(/data/snapshots/[^"/]+/[^"/]+)"', browser.get("/data/").content.decode())
    for path in dict.fromkeys(files):
        yield Asked("anonymous", "GET", path)


def of_the_desk(editor: Client, found: dict[str, dict[str, Any]]) -> Iterator[Asked]:
    """Yield every address of the desk, read by each role and sent nothing; and forms sent with faults in them."""
    for address in dict.fromkeys(address.path for address in addresses(found)):
        for who in READS:
            yield Asked(who, "GET", address)
        yield Asked("superuser", "POST", address, {}, "(nothing)")
    for model in ("dispute", "party", "system", "court", "suggestion", "link", "revision", "webhook"):
        yield Asked("superuser", "GET", f"/admin/disputes/{model}/?q=open")
        yield Asked("superuser", "GET", f"/admin/disputes/{model}/?o=1&all=")
    for model, state in (("dispute", "draft"), ("dispute", "copy"), ("party", "unseen"), ("court", "unseen")):
        thing = found[model][state]
        address = f"/admin/disputes/{model}/{thing.pk}/change/"
        with transaction.atomic():
            page = Page(editor, address)
            transaction.set_rollback(True)
        yield Asked("superuser", "POST", address, {**page.data, "_continue": "Save"}, "(as it is)")
        for name in ("title", "name", "slug", "summary", "claims-0-sources", "events-0-date", "opened_on"):
            if name in page.data:
                data = {**page.data, name: ["\x00 not so"] if name == "slug" else [""], "_save": "Save"}
                yield Asked("superuser", "POST", address, data, f"(without {name})")
        if model == "dispute":
            yield Asked("superuser", "POST", address, {**page.data, "version": ["0"]}, "(stale)")
            preview = re.search(r"/preview/[^\"<\s]+/", page.html)
            if preview:
                yield Asked("anonymous", "GET", preview[0])


def answer(browser: Client, asked: Asked) -> tuple[Any, bytes]:
    """Return the response to a request and its body. Nothing that it writes stays, here or in the browser."""
    cookies = copy.deepcopy(browser.cookies)
    send = getattr(browser, asked.method.lower())
    with same_chance(asked.name), transaction.atomic():
        response = send(asked.address, asked.data or {}) if asked.method == "POST" else send(asked.address)
        body = response.getvalue()
        transaction.set_rollback(True)
    browser.cookies = cookies
    return response, body


def _ending(response: Any) -> str:
    kind = response.get("Content-Type", "").split(";")[0].split("/")[-1].split("+")[-1]
    return f".{kind}" if kind.isalnum() else ".txt"


def compare(before: Path, after: Path) -> dict[str, list[str]]:
    """Return by request how its answer differs; those that only one of the two folders has are named too."""
    old, new = (json.loads((folder / INDEX).read_text()) for folder in (before, after))
    found = {name: ["asked before only" if name in old else "asked after only"] for name in old.keys() ^ new.keys()}
    for name in sorted(old.keys() & new.keys()):
        lines = []
        for what in ("status", "headers"):
            if old[name][what] != new[name][what]:
                lines.append(f"{what}: {old[name][what]} before, {new[name][what]} after")
        body_before = (before / old[name]["file"]).read_bytes()
        body_after = (after / new[name]["file"]).read_bytes()
        lines += differences(body_before, body_after, old[name]["headers"].get("Content-Type", ""))
        if lines:
            found[name] = lines
    return found
