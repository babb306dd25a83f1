from coderpath.board import board
from tests.unit.small import day, facts, ladder, mine, months

PEOPLE = {
    "coders": [
        {"coder": name, "name": name.title(), "facility": "f1", "hired": "2024-01-01"}
        for name in ("far", "near", "gone")
    ],
    "education": [{"coder": "near", "level": "high_school", "on": "2010-01-01"}],
    "positions": [
        {"coder": name, "level": "one", "facility": "f1", "since": "2024-01-01"}
        for name in ("far", "near", "gone")
    ],
    "credentials": [{"coder": "near", "credential": "CCS", "since": "2020-01-01"}],
}


def rows(on, **options):
    department = facts(**PEOPLE)
    return board(department.coders.values(), ladder(), day(on), **options)


def test_the_nearest_comes_first_and_posts_are_left_out():
    found = [(row.record.coder, row.next.level.level, row.steps) for row in rows("2024-03-01")]
    assert found == [("near", "two", 1), ("far", "two", 3), ("gone", "two", 3)]


def test_posts_are_shown_when_asked_for():
    found = {(row.record.coder, row.next.level.level) for row in rows("2024-03-01", posts=True)}
    assert ("near", "lead") in found


def test_nobody_is_on_the_board_before_being_hired():
    assert rows("2023-12-31") == []


def test_a_ready_coder_has_no_steps():
    ready = facts(
        education=mine({"level": "high_school", "on": "2010-06-01"}),
        positions=mine({"level": "one", "facility": "f1", "since": "2024-01-01"}),
        credentials=mine({"credential": "CCS", "since": "2023-01-01"}),
        **months("2024-01", [22, 22, 22]),
    )
    (row,) = board(ready.coders.values(), ladder(), day("2024-04-01"))
    assert row.steps == 0
    assert row.held is not None
    assert row.held.held_since == day("2024-01-01")
