"""The judged queries are there to be asked: enough of them, in both languages, each once and each judged."""

from disputes.tests.bench.relevance import Score, judged, table


def test_there_are_enough_queries_in_both_languages_and_each_is_judged() -> None:
    queries = judged()
    assert len(queries) >= 150
    assert {one.language for one in queries} == {"en", "ja"}
    assert len({one.query for one in queries}) == len(queries)
    assert all(one.expected for one in queries)


def test_the_table_counts_places_by_kind_and_language() -> None:
    scores = {one.query: Score(2, is_empty=False) for one in judged()}
    lines = list(table(scores))
    assert lines[-2].startswith("| all | en | ")
    assert lines[-2].endswith(" | 0.00 | 1.00 | 0.50 | 0 |")
