from coderpath.days import day_of
from coderpath.facts.rows import Event, Hours
from coderpath.facts.source import Source
from coderpath.facts.sources import source_of, sources_text
from coderpath.sentence import said
from coderpath.sentence.parts import SourcePart

DAY = day_of("2025-03-01")


def test_a_source_stands_in_brackets():
    row = Event("c", "x", DAY, source=Source("events.csv", 4))
    assert str(said("Warning", source_of(row))) == "Warning (events.csv, row 4)"


def test_a_row_that_was_read_nowhere_names_its_kind():
    assert source_of(Event("c", "x", DAY)) == SourcePart("events")


def test_rows_of_one_file_are_told_together():
    found = [Hours("c", 1, 1, Source("hours.csv", line)) for line in (4, 3, 2, 9)]
    assert sources_text([*found, Event("c", "x", DAY)]) == "hours.csv, rows 2 to 4 and 9; events"
