"""What the tests of calendars share: a calendar as a program reads it that subscribes."""

import datetime
from typing import Any

import icalendar
from django.test import Client

NOON = datetime.time(12, tzinfo=datetime.UTC)


def at(day: str) -> datetime.datetime:
    """Noon of a day."""
    return datetime.datetime.combine(datetime.date.fromisoformat(day), NOON)


def calendar(client: Client, address: str) -> Any:
    """The calendar, once it is one: the right type, lines of at most 75 octets, all that RFC 5545 asks of entries."""
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    read = icalendar.Calendar.from_ical(response.content)
    assert isinstance(read, icalendar.Calendar)
    assert (read["version"], bool(read["prodid"])) == ("2.0", True)
    assert read.subcomponents, "RFC 5545 (3.6) knows no calendar without a component"
    entries = read.walk("VEVENT")
    assert [entry.errors for entry in entries] == [[]] * len(entries)
    for entry in entries:
        for name in ("uid", "dtstamp", "dtstart", "dtend", "summary", "status", "sequence"):
            assert name in entry, name
    assert len({entry["uid"] for entry in entries}) == len(entries)
    return read


def entries(client: Client, address: str = "/disputes.ics") -> list[Any]:
    """The entries of a calendar."""
    return list(calendar(client, address).walk("VEVENT"))


def told(client: Client, address: str = "/disputes.ics") -> list[tuple[str, str, str]]:
    """The entries as one sees them: the first day, whether it stands, the title."""
    return [
        (entry.start.isoformat(), str(entry["status"]), str(entry["summary"])) for entry in entries(client, address)
    ]


class Program:
    """A calendar program that subscribes to an address, and knows what it was told by the name of each entry."""

    def __init__(self, client: Client, address: str) -> None:
        self.client, self.address = client, address
        self.tag = ""
        self.known: dict[str, Any] = {}

    def fetch(self) -> bool:
        """Ask again as programs do, and say whether anything was new; what changed must be newer than before."""
        response = self.client.get(self.address, headers={"if-none-match": self.tag} if self.tag else {})
        if response.status_code == 304:
            return False
        assert response.status_code == 200
        self.tag = response.headers["ETag"]
        read: dict[str, Any] = {
            str(one["uid"]): one for one in icalendar.Calendar.from_ical(response.content).walk("VEVENT")
        }
        for name in read.keys() & self.known.keys():
            old, new = self.known[name], read[name]
            if old.to_ical() != new.to_ical():
                assert new["sequence"] > old["sequence"]
                assert new["last-modified"].dt > old["last-modified"].dt
                assert new["dtstamp"].dt > old["dtstamp"].dt
        self.known = read
        return True

    def shows(self) -> list[tuple[str, str, str]]:
        """What is in it, by date."""
        return sorted((one.start.isoformat(), str(one["status"]), str(one["summary"])) for one in self.known.values())
