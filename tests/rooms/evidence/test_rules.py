"""Who may put what on file by hand, and the reason that everybody else is told."""

import pytest

from coderpath_web import clock
from coderpath_web.access.recording import may_change_facilities, may_set_standard_of
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Facility
from coderpath_web.rooms.evidence.rules import (
    may_correct,
    may_hire,
    may_put_on_file,
)
from tests.web.factories import account, coder, facility, fact
from tests.web.rulings.of_evidence import rows

HIRED = {"coder": "new", "name": "New One", "hired": "2026-01-05"}
SOUTH = {"facility": "south", "name": "South", "region": "Coast", "setting": "acute"}


@pytest.fixture
def viewers(db):
    facility()
    facility("south", "South Hospital", "Coast")
    lee = coder("lee")
    coder("ana", to="lee")
    north = Facility.objects.get(code="north")
    made = {
        "team": account("supervisor", "team", coder=lee, username="team"),
        "house": account("supervisor", "facility", facility=north, username="house"),
        "trainer": account("trainer", "facility", facility=north),
        "reviewer": account("compliance-consultant"),
        "hr": account("hr-partner"),
    }
    return {name: Viewer(one, clock.today()) for name, one in made.items()}


def allowed(viewers, rule):
    return {name for name, viewer in viewers.items() if rule(viewer)}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("credentials", {"team", "house", "hr"}),
        ("training", {"team", "house", "hr", "trainer"}),
        ("reviews", {"team", "house", "hr", "reviewer"}),
        ("checked", {"team", "house", "hr"}),
    ],
)
def test_kinds_are_recorded_by_those_whose_work_they_are(viewers, kind, names):
    ana = fact("credentials", coder="ana", credential="CCA", since="2024-05-01").coder
    assert allowed(viewers, lambda viewer: may_record(viewer, kind, ana)) == names


def test_nobody_records_about_themselves_and_is_told_whom_to_ask(viewers):
    ruling = may_record(viewers["team"], "hours", viewers["team"].account.coder)
    assert not ruling
    assert ruling.reason == "You can’t record facts about yourself; ask your supervisor."


@pytest.mark.parametrize(
    ("place", "names"), [("north", {"team", "house", "hr"}), ("south", {"hr"})]
)
def test_somebody_new_begins_at_a_facility_within_reach(viewers, place, names):
    new = rows(coders=HIRED | {"facility": place})
    assert allowed(viewers, lambda viewer: may_put_on_file(viewer, new)) == names


def test_what_is_said_of_somebody_new_goes_with_the_spell(viewers):
    leads = {"coder": "new", "to": "lee", "since": "2026-01-05"}
    new = rows(coders=HIRED | {"facility": "north"}, reports=leads)
    assert may_put_on_file(viewers["team"], new)
    assert not may_put_on_file(viewers["team"], new[1:])


def test_whoever_may_not_hire_records_no_spell_of_somebody_new(viewers):
    assert allowed(viewers, may_hire) == {"team", "house", "hr"}


def test_facilities_are_changed_where_the_reach_is_everything(viewers):
    new = rows(facilities=SOUTH)
    assert allowed(viewers, lambda viewer: may_put_on_file(viewer, new)) == {"hr"}
    assert allowed(viewers, may_change_facilities) == {"hr"}


@pytest.mark.parametrize(
    ("place", "names"), [("north", {"house", "hr"}), ("south", {"hr"}), ("*", {"hr"}), ("?", set())]
)
def test_standards_are_set_within_reach(viewers, place, names):
    assert allowed(viewers, lambda viewer: may_set_standard_of(viewer, place)) == names


def test_correction_cannot_turn_a_fact_into_one_of_somebody_out_of_reach(viewers):
    coder("sam", facility="south")
    wrong = fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    new = rows(credentials={"coder": "sam", "credential": "CCA", "since": "2024-05-01"})[0]
    assert not may_correct(viewers["house"], wrong, new)
    assert may_correct(viewers["hr"], wrong, new)
