from datetime import date

from coderpath.days import day_of
from coderpath.sentence import Table
from coderpath.sentence.dates import say_since


def test_rows_as_plain_text():
    table = Table(("Coder", "Holds", "Since", "Steps"), [("ana", None, date(2025, 3, 1), 2)])
    assert list(table.texts) == [["ana", "", "2025-03-01", "2"]]


def test_a_cell_may_be_a_sentence():
    table = Table(("Since",), [(say_since(day_of("2025-03-01")),)])
    assert list(table.texts) == [["since 1 March 2025"]]
