"""Whom a coder reports to: one person at a time, never oneself, never in a circle on one day."""

from coderpath.cli.board import team
from coderpath.facts.reading import Reading, read_tables
from coderpath.findings import Grade
from tests.unit.facts.made import day, tables, warning

HEAD = "coder,to,since,until\n"
NO_TEAM = "A leader reports to somebody else; this row counts for no team"


def read(rows: str) -> Reading:
    """Read a department of three coders with some rows of who reports to whom."""
    return read_tables(tables(reports=HEAD + rows))


def led_by(rows: str, to: str, on: str) -> list[str]:
    """Give the team of somebody on a day."""
    facts = read(rows).facts
    assert facts is not None
    return [record.coder for record in team(facts, to, day(on))]


def test_a_second_superior_at_once_is_named_with_the_end_of_the_first() -> None:
    reading = read("c01,s01,2022-01-01,\nc01,c02,2023-05-01,\n")
    (found,) = reading.findings
    assert found == warning(
        "reports.csv:3:since",
        "c01 reports to s01 already on 1 May 2023, in row 2",
        "A coder reports to one person at a time",
        "End the one with s01 with until 2023-05-01, or take one of the two out",
    )
    assert found.ending
    assert (found.ending.row.to, found.ending.until) == ("s01", day("2023-05-01"))
    assert "End the one with s01 on 30 April 2023" in found.in_form


def test_superiors_one_after_the_other_or_the_same_one_twice_are_not_two() -> None:
    after = "c01,s01,2022-01-01,2023-05-01\nc01,c02,2023-05-01,\n"
    same = "c01,s01,2022-01-01,\nc01,s01,2023-05-01,\n"
    assert read(after).findings == ()
    assert read(same).findings == ()


def test_two_superiors_from_one_day_on_cannot_be_mended_by_an_end() -> None:
    (found,) = read("c01,s01,2022-01-01,\nc01,c02,2022-01-01,\n").findings
    assert found.ending is None
    assert found.mend == "Keep one of the two rows, or correct their dates"


def test_who_reports_to_themselves_is_named_and_in_no_team() -> None:
    row = "c01,c01,2022-01-01,\n"
    assert read(row).findings == (
        warning(
            "reports.csv:2:to",
            "c01 reports to c01, which is the same person",
            NO_TEAM,
            "Name somebody else, or take it out",
        ),
    )
    assert led_by(row, "c01", "2023-01-01") == []


def test_a_circle_on_one_day_is_named_at_each_of_its_rows_and_counts_for_no_team() -> None:
    rows = "c01,s01,2022-01-01,\nc02,c01,2022-02-01,\ns01,c02,2023-05-01,2024-05-01\n"
    found = read(rows).findings
    assert [(one.line, one.column, one.grade) for one in found] == [
        (2, "to", Grade.WARNING),
        (3, "to", Grade.WARNING),
        (4, "to", Grade.WARNING),
    ]
    assert found[2].found == (
        "On 1 May 2023 there is a circle in who reports to whom: "
        "s01 to c02, c02 to c01 and c01 to s01"
    )
    assert found[2].mend == "End the row of c01 with s01 with until 2023-05-01"
    assert {one.allowed for one in found} == {NO_TEAM}
    leaders = ("c01", "c02", "s01")
    assert [led_by(rows, to, "2023-06-01") for to in leaders] == [[], [], []]
    assert [led_by(rows, to, "2023-04-30") for to in leaders] == [["c02"], [], ["c01"]]


def test_whoever_reports_into_a_circle_is_in_a_team_all_the_same() -> None:
    rows = "s01,c02,2022-01-01,\nc02,s01,2022-01-01,\nc01,s01,2022-01-01,\n"
    assert [one.line for one in read(rows).findings] == [2, 3]
    assert led_by(rows, "s01", "2023-01-01") == ["c01"]


def test_roles_that_were_exchanged_are_no_circle() -> None:
    rows = "c01,s01,2022-01-01,2023-05-01\ns01,c01,2023-05-01,\n"
    assert read(rows).findings == ()


def test_a_day_without_a_superior_is_a_gap_whoever_comes_next() -> None:
    (found,) = read("c01,s01,2022-01-01,2023-04-30\nc01,c02,2023-05-01,\n").findings
    assert found.found == "c01 reports to nobody on 30 April 2023, for one day only"
    assert found.ending
    assert found.ending.until == day("2023-05-01")
