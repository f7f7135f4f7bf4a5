"""A column of a table: its name, the form of its values, and what they mean."""

import enum
from typing import Any, NamedTuple

from disputes.vocabulary import Terms

BETWEEN = "; "  # between the values of a list in one cell; whether a value holds it, the cell does not tell


class Form(enum.Enum):
    """The form of the values of a column, as the data dictionary and other formats name it."""

    TEXT = "text"
    DATE = "date"  # partial: 2025, 2025-09 or 2025-09-30
    NUMBER = "whole number"
    DECIMAL = "decimal"
    YES_NO = "yes or no"
    MOMENT = "moment"  # 2025-09-30T12:00:00Z
    ADDRESS = "web address"
    LIST = "list"  # of texts


class Column(NamedTuple):
    """A column: its lasting name, its form, and a sentence on its meaning.

    `words` is the vocabulary that its values, or the parts of its lists, are from; `names` the table whose slugs
    they are, if they name rows of another.
    """

    name: str
    form: Form
    meaning: Any  # translated when it is read
    words: type[Terms] | None = None
    names: str = ""
