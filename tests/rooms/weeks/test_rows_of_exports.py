"""Rows of timekeeping exports become minutes of people and days, or say what is wrong."""

from datetime import date

import pytest

from coderpath.roster.people import People
from coderpath_web.rooms.weeks.sharing import shared_out
from coderpath_web.rooms.weeks.timekeeping.answers import Answers, digest_of, guessed
from coderpath_web.rooms.weeks.timekeeping.rows import ExportRow, read_lines
from coderpath_web.time_spent.weeks import parts_of

PEOPLE = People({"C1": "Ana Silva", "C2": "Ben Okoro", "C3": "Ben Okoro"})
TODAY = date(2026, 11, 15)
CODES = {"REG": "paid", "OT": "paid", "PTO": "leave", "EDU": "education", "LWOP": "unpaid"}
ASKED = Answers("Who", "Day", "Time", "Code", codes=CODES)


def read(*rows, **more):
    heads = ("Who", "Day", "Time", "Code")
    lines = [ExportRow(at, dict(zip(heads, row, strict=True))) for at, row in enumerate(rows, 2)]
    found = read_lines(lines, Answers(**{**vars(ASKED), **more}), PEOPLE, TODAY)
    minutes = {
        (who, f"{part.since:%m-%d}", len(part.days), reason): some
        for (who, part, reason), some in found.minutes.items()
    }
    return minutes, [(one.row, one.says) for one in found.problems], found.left_out


def test_whatever_is_paid_is_paid_time_and_what_is_not_paid_is_left_out():
    minutes, problems, _ = read(
        ("C1", "11/02/2026", "8", "REG"),
        ("C1", "11/02/2026", "1.5", "OT"),
        ("Silva, Ana", "2026-11-03", "8:00", "PTO"),
        ("C1", "11/04/2026", "7.33", "EDU"),
        ("C1", "11/05/2026", "8", "LWOP"),
        ("C1", "11/03/2026", "-0.5", "PTO"),
        ("C1", "11/07/2026", "6", "OT"),
    )
    assert problems == []
    assert minutes == {
        ("C1", "11-02", 1, "paid"): 570,
        ("C1", "11-03", 1, "paid"): 450,
        ("C1", "11-03", 1, "leave"): 450,
        ("C1", "11-04", 1, "paid"): 440,
        ("C1", "11-04", 1, "education"): 440,
        ("C1", "11-07", 1, "paid"): 360,
    }


def test_breaks_are_an_eighth_of_what_was_worked_and_lie_inside_a_day_of_class():
    minutes, problems, _ = read(
        ("C1", "11/02/2026", "7", "REG"),
        ("C1", "11/02/2026", "1", "EDU"),
        ("C1", "11/03/2026", "8", "EDU"),
        ("C1", "11/04/2026", "4", "REG"),
        ("C1", "11/04/2026", "4", "PTO"),
        breaks="taken",
    )
    taken = {(day, some) for (_, day, _, reason), some in minutes.items() if reason == "breaks"}
    assert (problems, taken) == ([], {("11-02", 60), ("11-04", 30)})


def test_week_that_a_month_cuts_is_shared_out_only_where_somebody_says_so():
    row = ("C1", "10/03/2026", "40", "REG")
    _, problems, _ = read(row, span="ends")
    assert problems[0][0] == 2
    assert "Export by day, or let such weeks be shared out by weekdays." in problems[0][1]
    minutes, problems, _ = read(row, span="ends", split=True)
    assert minutes == {("C1", "09-27", 4, "paid"): 1440, ("C1", "10-01", 3, "paid"): 960}
    assert shared_out(100, parts_of(date(2026, 9, 30))) == [60, 40]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("C9", "11/02/2026", "8", "REG"), "“C9” is nobody in your reach."),
        (("Ben Okoro", "11/02/2026", "8", "REG"), "may be more than one person (C2, C3)"),
        (("C1", "November", "8", "REG"), "“November” is not a date."),
        (("C1", "12/24/2026", "8", "REG"), "“12/24/2026” has not come yet."),
        (("C1", "11/02/2026", "eight", "REG"), "“eight” is not a length of time."),
        (("C1", "11/02/2026", "-8", "REG"), "Paid time from 2026-11-02 on is less than zero."),
        (("C1", "11/02/2026", "25", "REG"), "Paid time from 2026-11-02 on is more than 24 hours."),
    ],
)
def test_what_cannot_be_read_is_named_with_how_to_mend_it(row, says):
    _, problems, _ = read(row)
    assert says in problems[0][1].replace('"', "“", 1).replace('"', "”", 1)
    assert problems[0][1].endswith(".")


def test_rows_of_people_who_are_not_found_are_left_out_where_somebody_says_so():
    _, problems, left = read(("C9", "11/02/2026", "8", "REG"), skips=True)
    assert (problems, left) == ([], {"C9": 1})


def test_dates_of_two_meanings_are_read_in_the_order_that_was_chosen():
    row = ("C1", "3/4/2026", "8", "REG")
    assert next(iter(read(row)[0]))[1] == "03-04"
    assert next(iter(read(row, order="day")[0]))[1] == "04-03"


def test_headings_are_guessed_and_the_same_ones_are_known_again():
    found = guessed(["Employee ID", "Employee Name", "Work Date", "Pay Code", "Hours"])
    assert (found.person, found.day, found.code, found.time) == (
        "Employee ID",
        "Work Date",
        "Pay Code",
        "Hours",
    )
    assert digest_of(["Work Date", "Hours "]) == digest_of(["work date", "hours"])
