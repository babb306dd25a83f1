"""Whether a change touches many is known without asking for all of them: others wait meanwhile."""

import pytest

from coderpath_web.facts.touched import touched_coders
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from tests.web.factories import coder, facility, fact, facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    """Set a standard of work that three have done."""
    facility()
    for name in ("ana", "ben", "cleo"):
        coder(name)
        fact("productivity", coder=name, type="inpatient", month="2026-07", records="9")
    fact("standards", facility="*", type="inpatient", since="2026-12-01", records="22", minutes="9")
    return Entry.objects.order_by("number").last()


def test_one_more_than_are_few_tell_that_they_are_many(entry):
    assert len(touched_coders(entry, most=1)) == 2
    assert len(touched_coders(entry, most=2)) == 3


def test_all_are_given_where_they_are_few_or_nothing_is_said(entry):
    assert touched_coders(entry, most=3) == touched_coders(entry)
    assert len(touched_coders(entry)) == 3


TYPES = ("inpatient", "emergency", "outpatient", "ancillary")


def test_standards_touch_whom_each_measures_and_are_asked_about_together(
    django_assert_num_queries,
):
    for place in ("north", "south", "west"):
        facility(place)
    at = zip("abcde", ("north", "south", "", "west", "south"), (*TYPES, "inpatient"), strict=True)
    for name, place, kind in at:
        coder(name)
        row = {"facility": place, "type": kind, "month": "2026-07", "records": "9"}
        fact("productivity", coder=name, **row)
    since = {"since": "2026-12-01", "records": "22", "minutes": "9"}
    wanted = [
        ("*", "Emergency"),
        ("north", "emergency"),
        ("north", "inpatient"),
        ("south", "OUTPATIENT"),
    ]
    standards = [{"facility": place, "type": kind, **since} for place, kind in wanted]
    entry = facts(standards=standards)
    with django_assert_num_queries(4):
        touched = touched_coders(entry)
    names = dict(Coder.objects.values_list("pk", "code"))
    # Of "c" it is not said where the work was done, and nobody but "e" codes elsewhere.
    assert sorted(names[one] for one in touched) == ["a", "b", "c"]
