"""A span that is saved without an end, or from an assumed day, beside dates that are left out."""

import pytest

from tests.rooms.imports.guesses.tables import BESIDE, DAYS, IDS, column, guess
from tests.rooms.imports.guesses.test_doubts import doubts

pytestmark = pytest.mark.django_db
DATES = "dates, such as 2019-01-07, that are these"


def table(*columns):
    """Describe columns of dates, each with what it means."""
    return [
        (column("Badge", IDS), "coder"),
        *((column(head, DAYS), says) for head, says in columns),
    ]


def told(*columns, **said):
    found = doubts(*table(*columns), people="on_file", **said)
    return [(what, says) for what, says, other, _ in found if other]


@pytest.mark.parametrize(
    ("columns", "what", "lasts"),
    [
        ([("Away", "leave_since"), ("Home again", "")], "Home again", "the leave"),
        ([("Away", "leave_since"), ("Until", ""), ("Due", "")], "Until and Due", "the leave"),
        ([("Level", "level"), ("Level since", "level_since"), ("End", "")], "End", "the level"),
        ([("CCS", "credential_since"), ("Renewal due", "")], "Renewal due", "CCS"),
        (
            [("Held", "credential"), ("Earned", "credential_day"), ("Next due", "")],
            "Next due", "the credential",
        ),
        (
            [("Lead", "reports_to"), ("Lead since", "reports_since"), ("To", "")],
            "To", "who reports to whom",
        ),
        (
            [("Lead", "reports_to"), ("Lead since", "reports_since"), ("Effective to", "")],
            "Effective to", "who reports to whom",
        ),
        (
            [("Away", "leave_since"), ("Away 2", "leave_since"), ("Back 2", "leave_return"),
             ("Home again", "")],
            "Home again", "the leave of Away",
        ),
    ],
)  # fmt: skip
def test_span_without_an_end(columns, what, lasts):
    says = f"left out, and nothing is taken for the end of {lasts}"
    assert (what, says) in told(*columns)


@pytest.mark.parametrize(
    ("columns", "what", "lasts"),
    [
        ([("Level", "level"), ("Level last", "level_last"), ("Effective", "")],
         "Effective", "the level"),
        ([("Lead", "reports_to"), ("Lead until", "reports_last"), ("From", "")],
         "From", "who reports to whom"),
        ([("Level", "level"), ("Level last", "level_last"), ("Valid from", "")],
         "Valid from", "the level"),
        ([("CCS until", "credential_until"), ("Awarded", "")], "Awarded", "CCS"),
        ([("Proficient", "proficient"), ("Begun", "")], "Begun", "training in CCS"),
    ],
)  # fmt: skip
def test_beginning_that_is_assumed(columns, what, lasts):
    [one] = told(*columns)
    assert one == (
        what,
        f"left out, and the first day of {lasts} is assumed, the same for everybody",
    )


def test_employment_without_an_end_names_the_dates_that_are_left_out():
    columns = [("Hired", "hired"), ("Gone", ""), ("Birth date", ""), ("Orientation start", "")]
    found = doubts(*table(*columns), people="new")
    says = "left out, and nothing is taken for the end of employment"
    assert found == [("Gone", says, f"it holds {DATES} last days", 3)]


@pytest.mark.parametrize(
    ("heading", "values"),
    [("Note", ["a b", "c", "d"]), ("Cost center", ["43215", "43216", "44001"]), ("Gone", [""])],
)
def test_no_dates_are_no_doubt(heading, values):
    assert doubts(*table(("Away", "leave_since")), (column(heading, values), "")) == []


def test_span_with_both_ends_is_no_doubt():
    assert told(("Away", "leave_since"), ("Back", "leave_return"), ("Filed", "")) == []


@pytest.mark.parametrize(
    ("heading", "values", "odd", "wanted", "means"),
    [
        ("Term Date", ["12/31/9999", "4/31/2021", "tbd"], "4/31/2021", "dates",
         "The last day of employment"),
        ("Retired", ["long ago"], "long ago", "dates", "The last day of employment"),
        ("Hire Date", ["3", "4", "5"], "3", "dates", "The day of hire"),
        ("Years of Service", ["many"], "many", "numbers that fit", "Years employed by now"),
        ("CCS Date", ["spring"], "spring", "dates", "A credential, by the day of award"),
    ],
)  # fmt: skip
def test_heading_whose_values_are_something_else(heading, values, odd, wanted, means):
    names = column("Name", ["Ana Silva", "Ben Okafor", "Cara Ruiz"])
    found = doubts((column("Badge", IDS), "coder"), (names, "name"), (column(heading, values), ""))
    says = f"left out: most of its values are no {wanted}, such as “{odd}”"
    other = f"“{means}”: correct these values, or say what the column means"
    assert found == [(heading, says, other, len(values))]


def test_share_without_a_level_and_a_note_are_no_doubt():
    some = [(column("FTE", ["full"]), ""), (column("Note", ["tbd"]), "")]
    assert doubts((column("Badge", IDS), "coder"), *some) == []


@pytest.mark.parametrize(
    ("first", "means", "second"),
    [
        ("Start (column B)", "leave_since", "Start (column D)"),
        ("Facility (column B)", "facility", "FACILITY (column C)"),
        ("Term Date", "left", "Retired"),
    ],
)
def test_column_that_may_mean_what_another_is_taken_for(first, means, second):
    found = doubts(*table((first, means), (second, "")), people="on_file")
    says = f"it is taken, and {second} is left out, which may mean the same"
    assert found == [(first, says, f"{second}, such as 2019-01-07, is meant, or both are", 3)]


def test_other_leave_is_no_rival():
    assert (
        doubts(*table(("Leave 1 end", "leave_last"), ("Leave 2 end", "")), people="on_file") == []
    )


@pytest.mark.parametrize(
    ("headings", "last"),
    [
        (["LOA from", "LOA to"], "leave_last"),
        (["Leave Start", "Return to Work"], "leave_return"),
        (["First leave start", "First leave end"], "leave_last"),
        (["Credential", "Earned", "Lapsed"], "credential_last"),
        (["Credential", "Issued", "Renewal due"], ""),
        (["Level", "Level since", "Level until"], "level_last"),
        (["Level", "Effective", "End"], ""),
        (["Supervisor", "From", "To"], ""),
        (["Hire Date", "Retired"], "left"),
    ],
)
def test_end_of_a_table_is_read_or_asked_about(headings, last):
    columns = [column(one, BESIDE.get(one, DAYS)) for one in ("Employee ID", *headings)]
    columns[0] = column("Employee ID", IDS)
    means = [one["means"] for one in guess(*columns).columns]
    assert means[-1] == last
    found = doubts(*zip(columns, means, strict=True), people="on_file")
    asked = [what for what, says, *_ in found if "the end of" in says]
    assert bool(asked) is (not last)
