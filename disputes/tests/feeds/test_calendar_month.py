"""A month in the life of a calendar: what a program that subscribes shows after each change to the record."""

import datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from disputes import records, review
from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_source, an_event
from disputes.tests.review.changing import a_reviewer, change, published

from .subscribing import Program, at

pytestmark = pytest.mark.django_db

STANDS, OFF = "CONFIRMED", "CANCELLED"


def test_a_program_shows_what_the_record_says_through_a_month_of_changes(client: Client) -> None:
    """New, dated, moved, passed, held, called off, retitled, renamed, removed, withdrawn: nothing stands twice."""
    with time_machine.travel(at("2027-03-01"), tick=False) as clock:
        one, two = published(a_dispute("One")), published(a_dispute("Two"))
        an_event(two, date="2027-03-20", state="scheduled", kind="deadline", title="Reply due")
        program = Program(client, "/disputes.ics?jurisdiction=US")
        assert program.fetch()
        due = ("2027-03-20", STANDS, "Two: Reply due")
        assert program.shows() == [due]
        assert not program.fetch()

        # A hearing is announced, first for a month, then for a day.
        clock.move_to(at("2027-03-02"))
        source = a_source(one)
        event: dict[str, Any] = {"date": "2027-03", "kind": "hearing", "state": "scheduled", "title": "Hearing"}
        event["sources"] = [source.url]
        change(one, events=[event])
        assert program.fetch()
        assert program.shows() == [("2027-03-01", "TENTATIVE", "Some day in March 2027: One: Hearing"), due]
        names = set(program.known)

        clock.move_to(at("2027-03-03"))
        change(one, events=[event | {"date": "2027-03-12"}])
        assert program.fetch()
        assert program.shows() == [("2027-03-12", STANDS, "One: Hearing"), due]
        assert set(program.known) == names
        assert (
            source.url in next(iter(one for one in program.known.values() if "One" in one["summary"]))["description"]
        )

        # It is moved: the old date stays on record as moved, the new one is an event of its own.
        clock.move_to(at("2027-03-05"))
        moved = event | {"date": "2027-03-12", "state": "moved"}
        held = event | {"date": "2027-03-15"}
        change(one, events=[moved, held])
        assert program.fetch()
        was = ("2027-03-12", OFF, "Moved: One: Hearing")
        assert program.shows() == [was, ("2027-03-15", STANDS, "One: Hearing"), due]

        # Its day passes without news, and then a source says that it was held.
        clock.move_to(at("2027-03-16"))
        assert program.fetch()
        assert program.shows() == [was, ("2027-03-15", STANDS, "One: Hearing"), due]
        clock.move_to(at("2027-03-17"))
        held = held | {"state": "", "title": "Hearing held"}
        change(one, events=[moved, held])
        assert program.fetch()
        assert program.shows() == [was, ("2027-03-15", STANDS, "One: Hearing held"), due]

        # The other deadline is called off; the dispute gets a better title and address.
        clock.move_to(at("2027-03-18"))
        change(two, events=[records.read(two)["events"][0] | {"state": "cancelled"}])
        assert program.fetch()
        off = ("2027-03-20", OFF, "Cancelled: Two: Reply due")
        assert program.shows() == [was, ("2027-03-15", STANDS, "One: Hearing held"), off]

        clock.move_to(at("2027-03-19"))
        names = set(program.known)
        change(one, what="correction", title="One v. Other")
        review.rename(Dispute.objects.get(pk=one.pk), "one-v-other", a_reviewer(), "A better address.")
        assert program.fetch()
        was, held_on = ("2027-03-12", OFF, "Moved: One v. Other: Hearing"), ("2027-03-15", STANDS)
        assert program.shows() == [was, (*held_on, "One v. Other: Hearing held"), off]
        assert set(program.known) == names

        # An event is removed from the record, a dispute is withdrawn: neither leaves a trace.
        clock.move_to(at("2027-03-25"))
        change(Dispute.objects.get(pk=one.pk), events=[held | {"number": 2}])
        assert program.fetch()
        assert program.shows() == [(*held_on, "One v. Other: Hearing held"), off]
        clock.move_to(at("2027-03-26"))
        review.withdraw(Dispute.objects.get(pk=two.pk), a_reviewer("other"), "It was entered twice.")
        assert program.fetch()
        assert program.shows() == [(*held_on, "One v. Other: Hearing held")]

        # What was held stays for ninety days.
        clock.move_to(at("2027-03-15") + datetime.timedelta(days=90))
        program.fetch()
        assert program.shows() == [(*held_on, "One v. Other: Hearing held")]
        clock.move_to(at("2027-03-15") + datetime.timedelta(days=91))
        program.fetch()
        assert program.shows() == []
