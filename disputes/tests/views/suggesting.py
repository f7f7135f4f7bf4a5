"""What a reader does with the form for suggestions: open it, take some time, fill it in, send it."""

import html
import re
from typing import Any

import time_machine
from django.test import Client
from django.utils import timezone

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "{{ 7|add:7 }}{% debug %}",
    "</textarea><svg onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
)


def token(client: Client, address: str = "/suggest/") -> str:
    """Open the form, and return its token."""
    page = client.get(address).content.decode()
    (found,) = re.findall(r'name="token" value="([^"]+)"', page)
    return html.unescape(found)


def send(client: Client, *, wait: float = 10, of: str = "", remote: str = "192.0.2.7", **fields: Any) -> Any:
    """Open the form, wait some seconds, and send these fields; of a token that one has, no other is fetched."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        sent = {"kind": "correction", "text": "The date is wrong.", "token": of or token(client)} | fields
        clock.shift(wait)
        return client.post("/suggest/", sent, REMOTE_ADDR=remote)


def value(response: Any, name: str) -> str:
    """What stands in a field of the page."""
    page = response.content.decode()
    if name in ("text", "answer"):
        (found,) = re.findall(rf'<textarea[^>]*name="{name}"[^>]*>\n?(.*?)</textarea>', page, re.S)
    else:
        (tag,) = re.findall(rf'<input[^>]*name="{name}"[^>]*>', page)
        found = "".join(re.findall(r'value="([^"]*)"', tag))
    return html.unescape(found)


def errors(response: Any) -> list[str]:
    """The fields that the page says are wrong."""
    return re.findall(r'data-error-for="([^"]*)"', response.content.decode())
