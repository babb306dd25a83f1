"""Several leaves, credentials, courses or degrees in one row, told apart by a number."""

import pytest

from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.mapping.composed import Composed
from coderpath_web.rooms.imports.mapping.document import compose
from tests.rooms.imports.brought import bring
from tests.rooms.imports.guesses.tables import DAYS, column
from tests.rooms.imports.test_any_table import rows_of
from tests.web.factories import coder, facility, path

LEAVES = "Emp ID,Leave 1 start,Leave 1 end,Leave 2 start,Leave 2 end\n"


@pytest.mark.django_db
def test_each_leave_of_a_row_is_read_with_its_own_end():
    path()
    facility()
    coder("1001")
    coder("1002")
    rows = "1001,3/14/2022,3/20/2022,4/14/2023,4/20/2023\n1002,5/16/2023,,,\n"
    one = bring({"leaves.csv": LEAVES + rows})
    assert one.state == State.LOOKED
    assert rows_of(one, "leaves") == [
        ("1001", "2022-03-14", "2022-03-21"),
        ("1002", "2023-05-16", ""),
        ("1001", "2023-04-14", "2023-04-21"),
    ]


def composed(*columns):
    """Compose columns, each with what it means."""
    made = [column(heading, DAYS) for heading, _ in columns]
    chosen = [{"means": means, "values": {}, "extra": ""} for _, means in columns]
    return {"columns": made, "table": {}}, {"columns": chosen, "people": "on_file"}


def pairs(*columns, means=("leave_since", "leave_last")):
    parts = Composed(*composed(*columns), {}).each(*means)
    return [tuple(one.column(name) for name in means) for one in parts]


def test_columns_of_one_number_belong_together_in_any_order():
    since = [("Leave 2 from", "leave_since"), ("Leave 1 from", "leave_since")]
    last = [("Leave 1 to", "leave_last"), ("Leave 2 to", "leave_last")]
    expected = [("Leave 2 from", "Leave 2 to"), ("Leave 1 from", "Leave 1 to")]
    assert pairs(*since, *last) == expected


SINCE, LAST = "leave_since", "leave_last"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            [("LOA from", SINCE), ("LOA to", LAST), ("FMLA from", SINCE), ("FMLA to", LAST)],
            [("LOA from", "LOA to"), ("FMLA from", "FMLA to")],
        ),
        (
            [("LOA from", SINCE), ("FMLA from", SINCE), ("FMLA to", LAST)],
            [("LOA from", None), ("FMLA from", "FMLA to")],
        ),
        (
            [("Jury out", SINCE), ("Study out", SINCE), ("Study in", LAST)],
            [("Jury out", None), ("Study out", None)],
        ),
        ([("Gone", SINCE), ("Home", LAST)], [("Gone", "Home")]),
        (
            [("First leave start", SINCE), ("First leave end", LAST), ("2nd leave start", SINCE)],
            [("First leave start", "First leave end"), ("2nd leave start", None)],
        ),
        (
            [("Start (column B)", SINCE), ("End (column C)", LAST), ("Start (column D)", SINCE),
             ("End (column E)", LAST)],
            [("Start (column B)", "End (column C)"), ("Start (column D)", "End (column E)")],
        ),
        (
            [("Start (column B)", SINCE), ("Start (column C)", SINCE), ("End (column D)", LAST),
             ("End (column E)", LAST)],
            [("Start (column B)", None), ("Start (column C)", None)],
        ),
    ],
)  # fmt: skip
def test_columns_belong_together_by_the_rest_of_their_headings_or_not_at_all(columns, expected):
    assert pairs(*columns) == expected


def test_ends_that_nothing_pairs_are_asked_about():
    table, chosen = composed(
        ("Id", "coder"), ("LOA from", SINCE), ("Sabbatical from", SINCE), ("Military to", LAST)
    )
    assert compose(table, chosen, {})[1] == [
        "Nothing tells to which of LOA from and Sabbatical from Military to belongs. Leave it out."
    ]


def test_end_that_belongs_to_no_beginning_is_asked_about():
    table, chosen = composed(
        ("Id", "coder"), ("Leave 1 from", "leave_since"), ("Leave 3 to", "leave_last")
    )
    text, missing = compose(table, chosen, {})
    assert text == ""
    assert missing == ["Nothing tells to which of Leave 1 from Leave 3 to belongs. Leave it out."]


@pytest.mark.django_db
def test_numbered_credentials_each_have_their_day():
    path()
    facility()
    coder("1001")
    head = "Emp ID,Credential 1,Credential 1 Earned,Credential 2,Credential 2 Earned\n"
    one = bring({"held.csv": f"{head}1001,CCS,3/14/2022,RHIT,4/20/2023\n"})
    assert one.state == State.LOOKED
    assert [row[1:3] for row in rows_of(one, "credentials")] == [
        ("CCS", "2022-03-14"),
        ("RHIT", "2023-04-20"),
    ]
