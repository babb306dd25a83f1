"""Rows that somebody leaves out of a table whose rows are added up."""

import pytest

from coderpath_web.rooms.imports import folder
from tests.rooms.imports.brought import bring
from tests.web.factories import coder, facility, path

pytestmark = pytest.mark.django_db
DAYS = "Coder ID,Date,Productive Hours\nana,1/20/2026,4\nana,1/21/2026,3\nana,1/22/2026,2\n"


def test_row_left_out_takes_no_other_row_along_that_it_is_added_up_with():
    path()
    facility()
    coder()
    one = bring({"days.csv": DAYS}, leave=[["days.csv, read as hours", 2]])
    [row] = folder.read_rows(one.pk, "hours.new")
    assert row["new"]["productive_minutes"] == "300"
    left = [said for said in one.counts["said"] if said["what"] == "Rows"]
    assert [(said["says"], said["places"]) for said in left] == [
        ("left out, as you chose", ["row 2"])
    ]
