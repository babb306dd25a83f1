import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.enums import State
from tests.rooms.imports.brought import bring, counts, found, save
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

HEAD = "coder,month,productive_minutes\n"


@pytest.fixture
def places():
    facility()
    facility("south", name="South Hospital", region="Coast")
    lead = coder("lee", name="Lee Lead")
    coder("ana", to="lee")
    coder("sam", name="Sam South", facility="south")
    return lead


def test_supervisor_imports_about_the_own_team_only(places):
    one = bring(
        {"hours.csv": HEAD + "ana,2026-01,60\nsam,2026-01,60\n"},
        account("supervisor", "team", coder=places),
    )
    assert found(one)[0] == ("error", "hours.csv:3:coder", '"sam" is not a coder within your reach')


def test_coder_out_of_reach_and_one_that_nobody_knows_read_the_same(places):
    one = bring(
        {"hours.csv": HEAD + "nobody,2026-01,60\nsam,2026-01,60\n"},
        account("supervisor", "team", coder=places),
    )
    assert [text.replace("nobody", "sam") for *_, text in found(one)] == [
        '"sam" is not a coder within your reach'
    ] * 2


def test_new_coder_begins_at_a_facility_in_reach(places):
    by = account("regional-manager", "region", region="Valley")
    head = "coder,name,facility,hired\n"
    inside = bring({"coders.csv": head + "noa,New One,north,2026-01-01\n"}, by)
    outside = bring({"coders.csv": head + "noa,New One,south,2026-01-01\n"}, by)
    assert (inside.counts["errors"], outside.counts["errors"]) == (0, 1)
    assert save(inside).state == State.SAVED


def test_coder_elsewhere_cannot_be_drawn_in_by_a_second_employment(places):
    by = account("regional-manager", "region", region="Valley")
    one = bring({"coders.csv": "coder,name,facility,hired\nsam,Sam,north,2026-01-01\n"}, by)
    assert found(one)[0][1:] == ("coders.csv:2:coder", '"sam" is not a coder within your reach')


def test_standards_of_places_out_of_reach_are_errors(places):
    by = account("regional-manager", "region", region="Valley")
    head = "facility,type,since,records,minutes\n"
    rows = "north,inpatient,2026-01-01,22,420\nsouth,inpatient,2026-01-01,22,420\n"
    one = bring({"standards.csv": head + rows + "*,inpatient,2026-01-01,22,420\n"}, by)
    assert [place for _, place, _ in found(one)] == [
        "standards.csv:3:facility",
        "standards.csv:4:facility",
    ]


REPORTS = "coder,to,since\n"


@pytest.fixture
def north(places):
    """Somebody who leads one hospital, where a leader of another was once reported to."""
    fact("reports", coder="ana", to="sam", since="2024-03-04", until="2024-06-01")
    return account("supervisor", "facility", facility=Facility.objects.get(code="north"))


def test_row_on_file_that_names_somebody_out_of_reach_stands_in_nobodys_way(north):
    one = bring({"hours.csv": HEAD + "ana,2026-01,60\n"}, north)
    assert one.counts["errors"] == 0
    assert save(one).state == State.SAVED


def test_row_on_file_that_names_somebody_retracted_stands_in_nobodys_way(north):
    retract_facts(by=None, facts=[Fact.objects.get(kind="coders", coder__code="sam")], why="")
    one = bring({"hours.csv": HEAD + "ana,2026-01,60\n"})
    assert one.counts["errors"] == 0
    assert save(one).state == State.SAVED


def test_whom_nobody_knows_and_whom_one_does_not_reach_read_alike_as_leaders(north):
    rows = "ana,sam,2026-01-01\nana,san,2026-02-01\n"
    one = bring({"reports.csv": REPORTS + rows}, north)
    findings = folder.read_rows(one.pk, "findings")
    told = {(some["found"].replace("san", "sam"), some["mend"]) for some in findings}
    assert told == {
        (
            '"sam" is not a coder within your reach',
            "Take the row out, or ask somebody with a wider reach to import it",
        )
    }


def test_row_that_is_on_file_already_may_name_anybody(north):
    one = bring({"reports.csv": "coder,to,since,until\nana,sam,2024-03-04,2024-06-01\n"}, north)
    assert (found(one), counts(one, "reports")) == ([], (0, 0, 0, 1))


@pytest.mark.parametrize("code", ["sout", "like-none"])
def test_places_out_of_reach_are_not_offered_for_a_place_that_nobody_knows(north, code):
    head = "coder,facility,type,month,records\n"
    one = bring({"productivity.csv": head + f"ana,{code},inpatient,2026-01,9\n"}, north)
    assert [some["mend"] for some in folder.read_rows(one.pk, "findings")] == ["Correct the id"]
