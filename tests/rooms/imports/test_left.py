"""Whoever has left gets no position and no superior from a day that is only assumed."""

import pytest

from tests.rooms.imports.brought import bring, found
from tests.web.factories import facility, path

pytestmark = pytest.mark.django_db
HEAD = "Employee ID,Employee Name,Facility,Hire Date,Term Date,Job Title"
ROWS = (
    ["1,Ana Silva,north,2019-03-14,,Coding Specialist I", ""],
    ["2,Ben Osei,north,2019-03-14,2025-05-30,Coding Specialist I", ""],
)


@pytest.fixture(autouse=True)
def on_file():
    path()
    facility()


def positions(one):
    return one.counts["kinds"]["positions"]["new"]


def test_who_has_left_holds_nothing_since_a_day_that_is_assumed():
    one = bring({"r.csv": "\n".join([HEAD, *(row[0] for row in ROWS)])})
    assert (positions(one), found(one)) == (1, [])
    left = [said for said in one.counts["said"] if said["what"] == "Positions"]
    assert [said["count"] for said in left] == [1]


def test_position_of_who_has_left_ends_with_the_employment():
    rows = [f"{row[0]},2020-02-01" for row in ROWS]
    one = bring({"r.csv": "\n".join([f"{HEAD},In level since", *rows])})
    assert (positions(one), found(one)) == (2, [])
