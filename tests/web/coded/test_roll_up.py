"""The roll-up equals what another engine makes of the same files, whatever came in which order.

DuckDB knows nothing of versions: it reads the files that are not taken back, and of each record the
last row.
"""

from datetime import date

import duckdb
import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coderpath_web.coded.actions import NothingToApply
from coderpath_web.coded.queries import rolled, touched_by
from coderpath_web.people.models import Coder, Facility
from tests.web.coded.read import Record, loaded, undone
from tests.web.factories import account, coder, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db

ROWS = (
    "CREATE TABLE files (file INT, place TEXT, surrogate TEXT, coder TEXT, type TEXT, coded DATE)"
)
ANOTHER_WAY = """
WITH rows AS (
  SELECT arg_max(coder, file) AS coder, place, arg_max(type, file) AS type,
         arg_max(struct_pack(day := coded), file).day AS coded
  FROM files WHERE file NOT IN (SELECT file FROM back) GROUP BY place, surrogate
)
SELECT coder, place, type, date_trunc('month', coded)::date, count(*) FROM rows
WHERE coder <> '' AND coded IS NOT NULL GROUP BY ALL
"""
BACK = "take the last one back"
DAYS = st.dates(date(2026, 9, 28), date(2026, 11, 3)).map(date.toordinal) | st.none()


@st.composite
def records(draw):
    return Record(
        draw(st.sampled_from("ABCDEF")),
        draw(st.sampled_from(["north", "south"])),
        draw(st.sampled_from(["inpatient", "emergency"])),
        coder=draw(st.sampled_from(["ana", "ben", ""])),
        coded=draw(DAYS),
        seconds=draw(st.sampled_from([None, 60])),
    )


FILES = st.lists(records(), min_size=1, max_size=8, unique_by=lambda one: one[:2])
STEPS = st.lists(FILES | st.just(BACK), min_size=2, max_size=7)


def made():
    facility()
    facility("south", name="South Valley Hospital")
    coder()
    coder("ben", "Ben Ode")
    return account("administrator")


by = once_a_module(made)


class Other:
    """The same files, to be counted by another engine."""

    def __init__(self):
        self.engine = duckdb.connect()
        self.engine.execute(ROWS)
        self.engine.execute("CREATE TABLE back (file INT)")

    def add(self, at, records):
        days = [one.coded and date.fromordinal(one.coded) for one in records]
        told = [
            (at, one.facility, one.surrogate, one.coder, one.type, day)
            for one, day in zip(records, days, strict=True)
        ]
        self.engine.executemany("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)", told)

    def take_back(self, at):
        self.engine.execute("INSERT INTO back VALUES (?)", [at])

    def figures(self):
        return set(self.engine.execute(ANOTHER_WAY).fetchall())


def put(by, records):
    try:
        return loaded(by, *records)
    except NothingToApply:
        return None


def figures():
    people = dict(Coder.objects.values_list("pk", "code"))
    places = dict(Facility.objects.values_list("pk", "code"))
    return {(people[one[0]], places[one[1]], *one[2:]) for one in rolled()}


def touched(load):
    people = dict(Coder.objects.values_list("pk", "code"))
    return {(people[coder], month) for coder, month in touched_by(load)} if load else set()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_roll_up_is_that_of_another_engine(by, steps):
    other, stand, by = Other(), [], by()
    with transaction.atomic():
        for at, step in enumerate(steps):
            before, load = figures(), None
            if step != BACK:
                other.add(at, step)
                stand.append((at, load := put(by, step)))
            elif stand:
                number, last = stand.pop()
                other.take_back(number)
                load = last and undone(by, last)
            assert figures() == other.figures()
            assert {(one[0], one[3]) for one in before ^ figures()} <= touched(load)
        transaction.set_rollback(True)
