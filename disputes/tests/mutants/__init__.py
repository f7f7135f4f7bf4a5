"""Mutants: faults that must not pass unseen, each with the test that notices it.

    make mutants                 every one in turn
    make mutants ONLY=visib      those whose heading, file or test holds these letters

A mutant is the project with one text of one file replaced: a condition that hides drafts left out, an escape
forgotten. The test named beside it must fail then. `MUTANTS` is the list, `run` takes it.
"""

from .listed import MUTANTS, Mutant
from .run import run

__all__ = ["MUTANTS", "Mutant", "run"]
