"""A month worked out by hand, from the files that its pages give, comes out as the page says.

The arithmetic is that of a spreadsheet, written from the published standard alone: a record earns
the minutes of its standard, and earned time by productive time is productivity.
"""

import csv
from collections import Counter
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest

from tests.rooms.months.test_story import begin, text
from tests.web.factories import facility, facts
from tests.web.months.on_file import load, records, time
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
MONTH = "/people/ben/months/2026-10/"
A_DAY = {
    ("north", "inpatient"): 22,
    ("north", "emergency"): 115,
    ("south", "inpatient"): 24,
}
"""Records of a day of 420 productive minutes, by hospital and type."""
PAID, LEAVE, MEETING = 9_615, 960, 137
CODED = {("north", "inpatient"): 317, ("north", "emergency"): 451, ("south", "inpatient"): 29}


def begun():
    people = begin()
    facility("south", "South Hospital")
    both = {"since": "2020-01-01", "minutes": "420"}
    facts(
        standards=[
            both | {"facility": place, "type": kind, "records": str(many)}
            for (place, kind), many in A_DAY.items()
        ]
    )
    many = [
        one
        for (place, kind), some in CODED.items()
        for one in records(some, kind=kind, coder="ben", facility=place)
    ]
    load(people["hr"], *many)
    time(people["hr"], PAID, coder="ben", leave=LEAVE, meeting=MEETING)
    return people


made = once_a_module(begun)


def shown(value, rounding=ROUND_HALF_UP):
    """Show one decimal, as a spreadsheet does; a percentage is rounded down, as everywhere."""
    return str(value.quantize(Decimal("0.1"), rounding))


def test_figures_of_the_page_are_those_of_a_spreadsheet(client, made):
    client.force_login(made()["ben"])
    page = text(client.get(MONTH))
    rows = list(csv.DictReader(client.get(f"{MONTH}records.csv").text.splitlines()))
    counted = Counter((row["Facility"], row["Type"]) for row in rows)
    earned = sum(many * Decimal(420) / A_DAY[key] for key, many in counted.items())
    productive = Decimal(PAID - LEAVE - MEETING)
    assert counted == CODED
    assert f"{shown(100 * earned / productive, ROUND_DOWN)}% of the standard" in page
    assert f"{len(rows)} records coded" in page
    assert f"{shown(earned / 60)} hours earned" in page
    assert f"{shown(productive / 60)} productive hours" in page
    for key, many in counted.items():
        assert f"{A_DAY[key]} in 420 minutes {shown(many * 7 / Decimal(A_DAY[key]))}" in page
