"""Saying of a standard on file how it was set: beside the fact, approved by nobody."""

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.actions import say_how_set, set_standard
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.setting import Setting
from tests.rooms.standards.test_setting import row, words
from tests.web.factories import account, coder, fact, facts

ADDRESS = "/facilities/north/standards/"
STANDARD = {"facility": "north", "type": "inpatient", "since": "2026-01-01", "records": "22"}
WORK = {"coder": "ana", "facility": "north", "type": "inpatient", "records": "400"}
STUDY = {"how": "time_study", "basis": "Minutes of May"}


@pytest.fixture
def imported(north):
    """Put a standard on file of which nobody says how it was set."""
    return fact("standards", **STANDARD, minutes="420")


def test_what_is_said_stands_beside_the_fact_with_a_name_and_approved_by_nobody(imported, client):
    client.force_login(account("hr-partner"))
    assert f"/facilities/standards/{imported.pk}/how/" in words(client.get(ADDRESS))
    address = f"/facilities/standards/{imported.pk}/how/"
    assert client.post(address, {"how": "", "basis": ""}).status_code == 422
    assert client.post(address, STUDY)["Location"] == ADDRESS
    page = words(client.get(ADDRESS))
    assert "Time study: Minutes of May. Said by Hr-Partner once it was on file." in page
    assert "Approved by" not in page
    assert "Say how" not in page
    told = client.get(f"{ADDRESS}standards.csv").content.decode()
    assert "Time study,Minutes of May,,,,Hr-Partner" in told
    imported.refresh_from_db()
    assert (imported.retracted_at, Fact.objects.filter(kind="standards").count()) == (None, 1)


def test_it_is_said_once_and_never_of_what_was_said_when_it_was_set(imported):
    by = account("hr-partner")
    say_how_set(by=by, fact=imported, setting=Setting(How.SURVEY), basis="Survey")
    set_standard(by=by, standard=row(records="23"), why="Agreed", setting=Setting(How.COMMITTEE))
    for one in Fact.objects.filter(kind="standards", retracted_at=None):
        with pytest.raises(Refused, match="Somebody has said"):
            say_how_set(by=by, fact=one, setting=Setting(How.SURVEY), basis="Survey")


def test_nobody_says_it_of_a_standard_that_measures_their_own_work(imported, client):
    lead = coder("ana")
    facts(productivity=[WORK | {"month": "2026-02"}])
    north = Facility.objects.get()
    by = account("supervisor", "facility", coder=lead, facility=north)
    with pytest.raises(NotAllowed, match="your own work"):
        say_how_set(by=by, fact=imported, setting=Setting(How.SURVEY), basis="Survey")
    client.force_login(by)
    page = words(client.get(f"/facilities/standards/{imported.pk}/how/"))
    assert "somebody else has to say how it was set" in page
    assert "<button" not in page.partition("Say how it was set")[2].partition("</main>")[0]
