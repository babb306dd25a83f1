"""Setting standards, and putting people and facilities on file."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.evidence.pages.places.people import ANOTHER, NOT_FREE
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
STANDARD = {"type": "inpatient", "since": "2025-07-01", "records": "24", "minutes": "420"}
WHY = {"source": "staffing committee", "how": "committee"}
IDS = ("ana", "sam", "new")
NEW = {"coder": "zoe", "name": "Zoe Lund", "facility": "north", "hired": "2026-11-02", **WHY}
PLACE = {"facility": "south", "name": "South", "region": "Delta", "setting": "clinic", **WHY}


@pytest.fixture
def north():
    path()
    return facility("north", region="Valley")


def live(kind):
    return Fact.objects.filter(kind=kind, retracted_at=None).order_by("since")


def test_standard_is_set_from_a_day_and_ends_the_one_before(client, north):
    fact("standards", facility="north", **(STANDARD | {"since": "2025-01-01"}))
    client.force_login(account("regional-manager", "region", region="Valley"))
    answer = client.post("/facilities/north/standards/new/", STANDARD | WHY, follow=True)
    assert [(str(one.since), str(one.until)) for one in live("standards")] == [
        ("2025-01-01", "2025-07-01"),
        ("2025-07-01", "None"),
    ]
    assert answer.context["page"].fact == live("standards").last()
    assert answer.context["page"].touched == 0


def test_standard_in_the_way_of_a_later_one_is_refused(client, north):
    fact("standards", facility="north", **(STANDARD | {"since": "2026-01-01"}))
    client.force_login(account("regional-manager", "region", region="Valley"))
    answer = client.post("/facilities/north/standards/new/", STANDARD | WHY)
    assert [one.name for one in answer.context["form"].wrong] == ["since"]


@pytest.mark.parametrize(
    ("grant", "found"),
    [
        ({"role": "regional-manager", "scope": "region", "region": "Valley"}, {"north"}),
        ({"role": "regional-manager", "scope": "region", "region": "Delta"}, set()),
        ({"role": "administrator"}, {"north", "*"}),
        ({"role": "hr-partner"}, {"north", "*"}),
        ({"role": "leadership"}, set()),
        ({"role": "supervisor"}, {"north", "*"}),
        ({"role": "supervisor", "scope": "team"}, set()),
    ],
)
def test_standards_are_set_within_reach_only(client, north, grant, found):
    client.force_login(account(**grant))
    places = ("north", "*", "nowhere")
    pages = {one: client.get(f"/facilities/{one}/standards/new/").status_code for one in places}
    assert {one for one, status in pages.items() if status == 200} == found


def test_new_coder_is_put_on_file_with_a_first_level(client, north):
    client.force_login(account("hr-partner"))
    client.post("/people/new/", NEW | {"level": "specialist-1"})
    zoe = Coder.objects.get(code="zoe")
    rows = Fact.objects.filter(coder=zoe).order_by("kind")
    assert [(one.kind, one.subject, one.facility) for one in rows] == [
        ("coders", "", north),
        ("positions", "specialist-1", north),
    ]
    assert {str(one.since) for one in rows} == {"2026-11-02"}


def test_new_coder_is_placed_below_what_hiring_allows_and_reports_to_somebody_named(client, north):
    coder("lea", name="Lea Brandt")
    client.force_login(account("hr-partner"))
    groups = dict(client.get("/people/new/").context["form"].control("level").groups)
    starts, others = groups["Where somebody new may start"], groups["Other levels, and posts"]
    assert [one.text for one in starts][-1] == "Coding Specialist III"
    assert "Coding Specialist IV" in [one.text for one in others]
    answer = client.post("/people/new/", NEW | {"to": "lea"}, follow=True)
    assert [(one.coder.code, one.to.code) for one in live("reports")] == [("zoe", "lea")]
    assert [kind for kind, _ in answer.context["page"].still_to_record] == [
        *("education", "credentials", "positions"),
    ]
    assert "Next: what is not on file yet" in answer.text
    wrong = client.post("/people/new/", NEW | {"coder": "kim", "to": "nobody"})
    assert [one.name for one in wrong.context["form"].wrong] == ["to"]


def test_new_coder_needs_no_facility_where_none_is_on_file(client):
    path()
    client.force_login(account("supervisor"))
    client.post("/people/new/", NEW | {"facility": "", "level": "specialist-1"})
    rows = Fact.objects.filter(coder__code="zoe").order_by("kind")
    assert [(one.kind, one.facility) for one in rows] == [("coders", None), ("positions", None)]


def test_new_coder_of_one_hospital_needs_its_facility(client, north):
    client.force_login(account("supervisor", "facility", facility=north))
    answer = client.post("/people/new/", NEW | {"facility": ""})
    assert [one.name for one in answer.context["form"].wrong] == ["facility"]
    assert not Coder.objects.filter(code="zoe").exists()


def test_new_coder_of_a_team_reports_to_its_leader(client, north):
    lea = coder("lea", name="Lea Brandt")
    client.force_login(account("supervisor", "team", coder=lea))
    client.post("/people/new/", NEW)
    assert [(one.coder.code, one.to) for one in live("reports")] == [("zoe", lea)]
    assert client.get("/people/zoe/record/new/").status_code == 200


def test_coder_needs_a_facility_in_reach(client, north):
    facility("south", region="Delta")
    client.force_login(account("supervisor", "facility", facility=north))
    answer = client.post("/people/new/", NEW | {"facility": "south"})
    assert [one.name for one in answer.context["form"].wrong] == ["facility"]
    assert not Coder.objects.filter(code="zoe").exists()


def test_coder_needs_a_new_id_and_who_has_it_is_told_within_reach(client, north):
    facility("south", region="Delta")
    coder("ana", "Ana Silva"), coder("sam", "Sam Doe", facility="south")
    client.force_login(account("supervisor", "facility", facility=north))
    told = {code: client.post("/people/new/", NEW | {"coder": code}) for code in IDS}
    assert {code: answer.status_code for code, answer in told.items()} == dict.fromkeys(IDS, 409)
    assert "Somebody has this id already" in told["ana"].text
    assert "Ana Silva" in told["ana"].text
    assert Coder.objects.count() == 2


def test_id_out_of_reach_is_refused_in_the_words_of_an_id_that_nobody_can_have(client, north):
    facility("south", region="Delta")
    coder("sam", "Sam Doe", facility="south")
    client.force_login(account("supervisor", "facility", facility=north))
    taken, reserved = (
        client.post("/people/new/", NEW | {"coder": code}).context["form"].stands
        for code in ("sam", "new")
    )
    assert taken == reserved == (NOT_FREE, (), ANOTHER, False)


@pytest.mark.parametrize(
    ("role", "scope", "status"),
    [
        ("hr-partner", "corporate", 200),
        ("administrator", "corporate", 200),
        ("supervisor", "team", 404),
        ("leadership", "corporate", 404),
    ],
)
def test_facilities_are_added_by_who_reaches_everything(client, north, role, scope, status):
    client.force_login(account(role, scope))
    assert client.get("/facilities/new/").status_code == status


def test_facility_is_put_on_file_once(client, north):
    client.force_login(account("administrator"))
    client.post("/facilities/new/", PLACE)
    again = client.post("/facilities/new/", PLACE)
    assert again.status_code == 409
    assert live("facilities").filter(facility=Facility.objects.get(code="south")).count() == 1
