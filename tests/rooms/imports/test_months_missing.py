"""A month that has closed without figures waits for whoever brings it, and says so to its coder."""

import pytest

from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.frame.rooms import waiting
from tests.web.factories import account, coder, facility, fact, facts, path

pytestmark = pytest.mark.django_db
SEPTEMBER, OCTOBER = "2026-09", "2026-10"


def worked(code, month):
    work = {"coder": code, "facility": "north", "type": "inpatient", "month": month}
    minutes = {"coder": code, "month": month, "productive_minutes": "7980"}
    facts(productivity=[work | {"records": "100"}], hours=[minutes])


@pytest.fixture
def team():
    """Give a supervisor with a team of two, each with an account, and others."""
    path()
    facility()
    lead = coder("edith", "Edith Calloway")
    ana, ben = coder("ana", to="edith"), coder("ben", "Ben Okafor", to="edith")
    standard = {"facility": "north", "type": "inpatient", "records": "1", "minutes": "30"}
    fact("standards", since="2020-01-01", **standard)
    for code in ("ana", "ben"):
        worked(code, SEPTEMBER)
    return {
        "supervisor": account("supervisor", "team", coder=lead),
        "coder": account(coder=ana),
        "other": account(coder=ben, username="ben"),
        "partner": account("hr-partner"),
        "trainer": account("trainer", "region", region="Valley"),
    }


def lines(who):
    return [one for one in waiting(Viewer(who, today())) if one.kind.name == "month"]


def told(team):
    """Give what each who is told is told, and whether it is theirs to do."""
    found = {who: lines(one) for who, one in team.items()}
    return {who: [(one.what, not one.turn) for one in some] for who, some in found.items() if some}


def test_month_that_nobody_brought_is_told_to_whoever_brings_it_and_to_its_coders(team, client):
    all_of_it = [("October 2026 is not on file for 2 coders", True)]
    own = [("Your October 2026 is not on file", False)]
    assert told(team) == {
        "supervisor": all_of_it,
        "partner": all_of_it,
        "coder": own,
        "other": own,
    }
    [one] = lines(team["supervisor"])
    assert one.says.endswith("no one has uploaded what was coded in it: Ana Silva and Ben Okafor.")
    assert (one.where.label, one.since.isoformat()) == ("Upload it", "2026-11-10")
    client.force_login(team["supervisor"])
    assert client.get(one.where.url).status_code == 200


def test_one_coder_who_is_left_out_is_named_with_the_form_that_records_it(team, client):
    worked("ben", OCTOBER)
    assert told(team) == {
        "supervisor": [("October 2026 is not on file for Ana Silva", True)],
        "partner": [("October 2026 is not on file for Ana Silva", True)],
        "coder": [("Your October 2026 is not on file", False)],
    }
    [one] = lines(team["supervisor"])
    client.force_login(team["supervisor"])
    assert (one.where.label, client.get(one.where.url).status_code) == ("Record it", 200)


def test_a_month_of_leave_and_one_of_whoever_is_not_measured_do_not_wait(team):
    fact("leaves", coder="ana", since="2026-10-01", until="2026-11-01")
    worked("ben", OCTOBER)
    coder("cleo", "Cleo Ward", to="edith")
    assert told(team) == {}


def test_where_many_lack_it_their_facilities_are_counted(team):
    for number in range(4):
        coder(f"c{number}", f"Coder {number}", to="edith")
        worked(f"c{number}", SEPTEMBER)
    [one] = lines(team["partner"])
    assert one.says.endswith("North Valley Hospital (6).")
