from coderpath.days import day_of
from coderpath.facts.rows import Event, Hours
from coderpath.facts.source import Source
from coderpath.facts.sources import sourced, sources_text

DAY = day_of("2025-03-01")


def test_a_source_stands_in_brackets():
    assert sourced(Event("c", "x", DAY, Source("events.csv", 4))) == "(events.csv, row 4)"


def test_a_row_that_was_read_nowhere_names_its_kind():
    assert sourced(Event("c", "x", DAY)) == "(events)"


def test_rows_of_one_file_are_told_together():
    found = [Hours("c", 1, 1, Source("hours.csv", line)) for line in (4, 3, 2, 9)]
    assert sources_text([*found, Event("c", "x", DAY)]) == "hours.csv, rows 2 to 4 and 9; events"
