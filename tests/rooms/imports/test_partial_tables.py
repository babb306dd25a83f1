"""A column that a table does not have says nothing; a blank cell says blank."""

import pytest

from coderpath.days import iso
from coderpath_web.accounts.models import Account
from tests.rooms.imports.brought import bring, counts, save
from tests.rooms.imports.meant import looked, on_file
from tests.web.factories import facility, path

pytestmark = pytest.mark.django_db

WHOLE = """Badge,Name,Facility,Hire Date,Termination Date,Reason left
5001,Fay Moss,north,2022-03-14,,
5002,Gus Reed,north,2021-06-01,2025-05-30,retired
"""
MEANS = {
    "Badge": "coder",
    "Name": "name",
    "Facility": "facility",
    "Hire Date": "hired",
    "Termination Date": "left",
    "Reason left": "left_because",
}


def people():
    return [
        (row.coder, row.name, row.facility, iso(row.left), row.left_because)
        for row in on_file("coders")
    ]


def test_second_table_with_fewer_columns_changes_nothing_that_it_does_not_speak_of():
    path()
    facility("north")
    save(looked(WHOLE, MEANS))
    before = people()
    assert before[1] == ("5002", "Gus Reed", "north", "2025-05-31", "retired")
    fewer = "Badge,Hire Date,CCS\n5001,2022-03-14,2024-02-01\n5002,2021-06-01,2023-02-01\n"
    ccs = {"means": "credential_since", "extra": "CCS"}
    one = looked(fewer, {"Badge": "coder", "Hire Date": "hired", "CCS": ccs})
    assert counts(one, "coders") == (0, 0, 0, 2)
    save(one)
    assert people() == before
    assert [row.credential for row in on_file("credentials")] == ["CCS", "CCS"]


def test_fact_file_without_a_column_leaves_it_and_a_blank_cell_empties_it():
    path()
    facility("north")
    save(looked(WHOLE, MEANS))
    by = Account.objects.get(username="hr-partner")
    one = bring({"coders.csv": "coder,hired\n5002,2021-06-01\n"}, by, complete=[])
    assert counts(one, "coders") == (0, 0, 0, 1)
    one = bring({"coders.csv": "coder,hired,left_because\n5002,2021-06-01,\n"}, by, complete=[])
    assert counts(one, "coders") == (0, 1, 0, 0)
