"""Each mutant on the list can be taken: its text stands once in its file, and its test is there; see make mutants."""

from disputes.tests.mutants import MUTANTS


def test_each_mutant_can_be_made_and_its_test_is_there() -> None:
    assert [fault for mutants in MUTANTS.values() for mutant in mutants for fault in mutant.faults] == []


def test_no_mutant_is_listed_twice() -> None:
    listed = [(mutant.file, mutant.text, mutant.instead) for mutants in MUTANTS.values() for mutant in mutants]
    assert len(listed) == len(set(listed))
