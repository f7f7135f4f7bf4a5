"""What a request asks for: its parameters, read and checked; each that is wrong is said with the right ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from disputes.filters import Parameters
from disputes.filters.base import RecordFilterSet
from disputes.filters.fields import LONGEST_SEARCH, NamesField, TermsField, quoted
from disputes.filters.query import MOST_VALUES
from disputes.records import Record
from disputes.search import MOST_PHRASES

from .problems import Fault

USUAL_SIZE, MOST_ROWS = 25, 100
_SIZE = re.compile("[1-9][0-9]{0,2}")
# Characters as patterns name them: blanks, and those of no text. Written out, as languages differ in what `\s` is.
BLANK = r" \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WORD = rf"[^{BLANK}\u0000-\u001f\u007f-\u009f\u2028\u2029]+"
WORDS = rf"^[{BLANK}]*{_WORD}([{BLANK}]+{_WORD}){{0,{MOST_PHRASES - 1}}}[{BLANK}]*$"


@dataclass(frozen=True)
class Asked:
    """The parameters of a request; `normal` is their one form, whatever order and blanks they were sent with."""

    normal: str
    data: QueryDict
    faults: list[Fault] = field(default_factory=list)
    size: int = USUAL_SIZE
    fields: tuple[str, ...] = ()  # none for all

    @property
    def cursor(self) -> str:
        """Where in the list the page begins; "" for its beginning."""
        return self.data.get("cursor", "")

    def chosen(self, record: Record) -> Record:
        """Return the keys of a record that are asked for, in the order of the record."""
        return {key: value for key, value in record.items() if key in self.fields} if self.fields else record

    def with_only(self, **values: str) -> str:
        """Return the query string with these values in place of any others of theirs; those that are "" left out."""
        data = self.data.copy()
        for name, value in values.items():
            data.pop(name, None)
            if value:
                data[name] = value
        return data.urlencode(safe=",")


def read(raw: str, parameters: Parameters, keys: tuple[str, ...]) -> Asked:
    """Return what a query string, as WSGI gives it, asks for; `keys` are those that `fields` may name.

    Raises TooManyFieldsSent.
    """
    # Never in the encoding that the request's own Content-Type may name, as in `Parameters`.
    sent = QueryDict(raw.encode("latin-1", "replace"), encoding="utf-8")
    normal = parameters.normal(raw)
    data = QueryDict(normal, encoding="utf-8")
    faults = [*_strange(sent, parameters)]
    size = data.get("page_size", "")
    fields = data["fields"].split(",") if "fields" in data else []
    if size and not (_SIZE.fullmatch(size) and int(size) <= MOST_ROWS):
        faults.append(Fault("page_size", _("Write a whole number from 1 to %s.") % MOST_ROWS))
    if unknown := [one for one in fields if one not in keys]:
        sentence = _("A record here has no “%(key)s”. Its keys are: %(keys)s.")
        faults.append(Fault("fields", sentence % {"key": quoted(unknown[0]), "keys": ", ".join(keys)}, keys))
    if faults:
        return Asked(normal, data, faults)
    return Asked(normal, data, [], int(size or USUAL_SIZE), tuple(dict.fromkeys(fields)))


def _strange(sent: QueryDict, parameters: Parameters) -> Iterator[Fault]:
    """Yield what is wrong with the names: those that are unknown, and those that stand there too often."""
    right = [name for name in parameters.takes_many if name != "page"]
    for name, values in sent.lists():
        if name not in right:
            sentence = _("There is no such parameter here. Use %s.") % ", ".join(right)
            yield Fault(quoted(name), sentence, right)
        elif not all(value.strip() for value in values):
            yield Fault(name, _("It has no value. Give one, or leave it out."))
        elif len(values) > (most := MOST_VALUES if parameters.takes_many[name] else 1):
            yield Fault(name, _("It is given %(n)s times; %(most)s is the most.") % {"n": len(values), "most": most})
        elif name == "q" and not (len(values[0]) <= LONGEST_SEARCH and re.fullmatch(WORDS, values[0])):
            sentence = _("Write at most %(words)s words on one line, of %(signs)s characters in all.")
            yield Fault(name, sentence % {"words": MOST_PHRASES, "signs": LONGEST_SEARCH})


def faults_of(filter_: RecordFilterSet) -> list[Fault]:
    """Return what is wrong with the values of the filters, as their form says it."""
    said = filter_.form.errors
    return [
        Fault(name, " ".join(map(str, said[name])), _right(filter_, name), _only_names(filter_, name, errors))
        for name, errors in said.as_data().items()
    ]


def _right(filter_: RecordFilterSet, name: str) -> list[str]:
    """Return the right values where they are a short list."""
    if name == "order":
        return list(filter_.orders_by)
    one = filter_.form.fields[name]
    return list(one.right) if isinstance(one, TermsField) else []


def _only_names(filter_: RecordFilterSet, name: str, errors: list[ValidationError]) -> bool:
    """Say whether a value is well formed but names what is not on record."""
    return isinstance(filter_.form.fields[name], NamesField) and {one.code for one in errors} == {"unknown"}
