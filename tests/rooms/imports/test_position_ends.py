"""A position ends with the employment, also of whoever left without a day."""

import pytest

from coderpath.days import FOREVER, iso
from tests.rooms.imports.brought import found, save_ticked
from tests.rooms.imports.meant import looked, on_file
from tests.web.factories import path

pytestmark = pytest.mark.django_db


def test_position_of_whoever_left_without_a_day_ends_with_the_employment():
    path()
    table = """Badge,Name,Hire Date,Status,Level,Since
1,Ana,2020-01-01,Active,Coder II,2021-01-01
2,Ben,2020-01-01,Terminated,Coder II,2021-01-01
"""
    status = {"means": "status", "values": {"Active": "employed", "Terminated": "left"}}
    level = {"means": "level", "values": {"Coder II": "specialist-2"}}
    means = {"Badge": "coder", "Name": "name", "Hire Date": "hired", "Status": status}
    means |= {"Level": level, "Since": "level_since"}
    one = looked(table, means, drawn="2026-08-31")
    assert found(one) == []
    save_ticked(one)
    ends = [(row.coder, iso(row.until)) for row in on_file("positions") if row.until < FOREVER]
    assert ends == [("2", "2026-08-31")]
