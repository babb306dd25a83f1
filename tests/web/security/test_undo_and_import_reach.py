"""Bringing files, and undoing what others brought, goes no further than recording by hand."""

import pytest

from coderpath_web import clock
from coderpath_web.access.actions import end_role, give_role
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.imports import work
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.imports.brought import bring, save
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

HEAD = "coder,month,productive_minutes,retracted\n"
STANDARD = "facility,type,since,records,minutes\n"
PLACE = "facility,name,region,setting\n"


@pytest.fixture
def ana():
    facility()
    return coder("ana")


def undo(one, by):
    Import.objects.filter(pk=one.pk).update(
        state=State.UNDOING, choices=one.choices | {"undone_by": by.pk}
    )
    work.undo(one.pk)


def move(supervisor, place):
    """End the role that a supervisor has, and give it at another facility."""
    today = clock.today()
    end_role(by=None, grant=Grant.objects.get(account=supervisor), on=today)
    offer = Offer("supervisor", "facility", place)
    give_role(by=None, account=supervisor, offer=offer, since=today)


def test_nobody_gets_own_facts_back_by_undoing_what_retracted_them(ana):
    fact("hours", coder="ana", month="2026-02", productive_minutes="900")
    one = save(bring({"hours.csv": HEAD + "ana,2026-02,900,2026-11-01T00:00:00Z\n"}))
    assert Fact.objects.filter(kind="hours", retracted_at=None).count() == 0
    with pytest.raises(NotAllowed):
        undo(one, account("hr-partner", coder=ana, username="ana"))
    assert Fact.objects.filter(kind="hours", retracted_at=None).count() == 0


def test_undoing_standards_takes_the_reach_that_setting_them_takes(ana):
    files = {"standards.csv": STANDARD + "north,inpatient,2026-01-01,22,420\n"}
    by = account("supervisor", "facility", facility=Facility.objects.get(code="north"))
    one = save(bring(files, by))
    move(by, facility("south", "South Valley Hospital"))
    with pytest.raises(NotAllowed):
        undo(one, by)
    assert Fact.objects.filter(kind="standards", retracted_at=None).count() == 1


def test_facility_is_moved_to_another_region_by_the_whole_organisation_alone(ana):
    north = Facility.objects.get(code="north")
    by = account("supervisor", "facility", facility=north)
    moved = bring({"facilities.csv": PLACE + "north,North Valley Hospital,Coast,acute\n"}, by)
    same = bring({"facilities.csv": PLACE + "north,North Valley Hospital,Valley,acute\n"}, by)
    assert (moved.counts["errors"], same.counts["errors"]) == (1, 0)


def test_rows_of_an_import_are_out_of_reach_when_their_people_are(ana, client):
    north = Facility.objects.get(code="north")
    facility("south", "South Valley Hospital")
    by = account("supervisor", "facility", facility=north)
    one = save(bring({"hours.csv": "coder,month,productive_minutes\nana,2026-02,98765\n"}, by))
    client.force_login(by)
    pages = [f"/imports/{one.pk}/hours/new/", f"/imports/{one.pk}/hours/new/?as=csv"]
    assert all("98765" in client.get(page).content.decode() for page in pages)
    move(by, Facility.objects.get(code="south"))
    assert not any("98765" in client.get(page).content.decode() for page in pages)


def test_rows_that_wait_to_be_saved_are_out_of_reach_when_their_people_are(ana, client):
    north = Facility.objects.get(code="north")
    facility("south", "South Valley Hospital")
    fact("hours", coder="ana", month="2026-02", productive_minutes="98765")
    by = account("supervisor", "facility", facility=north)
    one = bring({"hours.csv": "coder,month,productive_minutes\nana,2026-02,4\n"}, by)
    client.force_login(by)
    page = f"/imports/{one.pk}/hours/changed/"
    assert "98765" in client.get(page).content.decode()
    move(by, Facility.objects.get(code="south"))
    assert "98765" not in client.get(page).content.decode()


def test_positions_go_to_facilities_that_are_offered(ana, client):
    facility("south", "South Valley Hospital")
    by = account("supervisor", "facility", facility=Facility.objects.get(code="north"))
    client.force_login(by)
    level = {"level": "specialist-1", "since": "2026-01-01", "fte": "1", "source": "a letter"}
    answer = client.post("/people/ana/record/positions/new/", level | {"facility": "south"})
    assert answer.status_code == 422
    assert not Fact.objects.filter(kind="positions", coder=Coder.objects.get(code="ana")).exists()
