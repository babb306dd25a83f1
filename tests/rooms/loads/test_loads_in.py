"""Claims come in by the pages: read, looked at, applied, found by a number, and undone."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from coderpath_web.coded.models import CodedRecord, Load, StagedRecord, Staging
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.loads.reading import TOO_LONG
from tests.unit.records.claims import CLAIM, SELF, x12
from tests.web.coded.read import Record, loaded
from tests.web.factories import account, coder, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db

NPI = "9876540809 = north"
LONG = (("DOE", "DOEZHINSKI"), ("JON", "JONATHANIEL"))
"""Names that no random token of a page holds by chance."""
PLANTED = ("DOEZHINSKI", "JONATHANIEL", "030005074", "125 CITY", "19261111", "ACC1")


def made():
    facility()
    facility("south", "South Hospital", "Coast")
    coder()
    north = Facility.objects.get(code="north")
    return {
        "priya": account("hr-partner", username="priya"),
        "lee": account("supervisor", "facility", facility=north, username="lee"),
        "coast": account("regional-manager", "region", region="Coast", username="coast"),
        "ana": account(coder=coder_of("ana")),
    }


def coder_of(code):
    from coderpath_web.people.models import Coder  # noqa: PLC0415 -- beside its one use

    return Coder.objects.get(code=code)


people = once_a_module(made)


@pytest.fixture
def who(people):
    return people()


def claims(*changes):
    parts = (*SELF, *CLAIM)
    for old, new in changes:
        parts = tuple(one.replace(old, new) for one in parts)
    return x12(*parts)


def bring(client, text, facilities=NPI, name="doe_jon.837"):
    file = SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)
    return client.post("/records-in/new/", {"file": file, "facilities": facilities})


def brought(client, text):
    return bring(client, text).headers["Location"]


def everything_on_file():
    said = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 -- its own name
            said += [f"{table}: {row}" for row in cursor.fetchall()]
    return said


def test_claims_go_from_a_file_to_records_and_back(client, who):
    client.force_login(who["lee"])
    place = brought(client, claims())
    looked = client.get(place).content.decode()
    assert re.search(r"New records", looked.replace("new", "New"), re.DOTALL)
    assert CodedRecord.objects.count() == 0
    applied = client.post(f"{place}apply/", {})
    (load,) = Load.objects.all()
    assert applied.headers["Location"] == f"/records-in/{load.pk}/"
    assert (load.new, load.format, load.entry.action) == (1, "x12", "records.loaded")
    assert not StagedRecord.objects.exclude(staging__in=Staging.objects.values("pk")).count() > 1
    found = client.post("/records-in/find/", {"facility": "north", "account_number": "acc1 "})
    record = client.get(found.headers["Location"]).content.decode()
    assert "emergency" in record.lower()
    assert "E119" in record
    page = f"/records-in/{load.pk}/"
    assert "See which line of the table" in client.get(page).content.decode()
    lines = client.get(f"{page}?lines=1").content.decode()
    assert "Type of bill 13x or 85x; a revenue code 0450" in lines
    again = brought(client, claims())
    assert "There is nothing to apply" in client.get(again).content.decode()
    asked = client.get(f"/records-in/{load.pk}/?undo=1").content.decode()
    assert re.search(r"1\s*record", asked), asked[asked.index("<main") :][:3000]
    client.post(f"/records-in/{load.pk}/undo/", {"why": "It was the wrong month."})
    assert not CodedRecord.objects.filter(closed_in=None).exists()
    assert Entry.objects.latest("number").why == "It was the wrong month."
    assert client.get("/records-in/").status_code == 200


def test_nothing_of_a_patient_stays_in_database_log_temporary_file_or_answer(
    client, who, caplog, settings, tmp_path
):
    settings.HOME, settings.FILE_UPLOAD_TEMP_DIR = tmp_path, tmp_path
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    client.force_login(who["priya"])
    place = brought(client, claims(*LONG))
    answers = [client.get(place), client.post(f"{place}apply/", {}, follow=True)]
    bad = [
        bring(client, "SSN 030-00-5074 DOEZHINSKI, JONATHANIEL"),
        bring(client, claims(*LONG, ("CLM*", "CLM*\x00"))),
    ]
    broken = bring(client, claims(*LONG)[:-60] + "DOEZHINSKI*JONATHANIEL*030005074")
    found = client.post(
        "/records-in/find/", {"facility": "north", "account_number": "ACC1-DOEZHINSKI"}
    )
    said = [one.content.decode() for one in (*answers, *bad, broken, found)]
    said += [*everything_on_file(), caplog.text]
    told = [(word, text[:200]) for text in said for word in PLANTED if word in text.upper()]
    assert told == []
    assert list(tmp_path.iterdir()) == []


def test_file_that_is_not_read_is_refused_and_leaves_nothing(client, who, monkeypatch):
    client.force_login(who["priya"])
    answer = bring(client, b"\x00\x01\x02 no such format")
    assert answer.status_code == 422
    assert "Nothing of this file was taken" in answer.content.decode()
    monkeypatch.setattr("coderpath_web.rooms.loads.reading.CHILD", "no.such.module")
    answer = bring(client, claims())
    assert TOO_LONG[0] in answer.content.decode()
    assert (Staging.objects.count(), StagedRecord.objects.count()) == (0, 0)


TABLE = """Account,Name,Facility,Type,Coder,Coded
7001,Not Read,North,Inpatient,ana,10/05/2026
7002,Not Read,North,Inpatient,nobody,10/06/2026
"""
MAPPING = """record_mapping: 1
dates: month-day-year
columns: {number: Account, facility: Facility, said: Type, coder: Coder, coded: Coded}
facilities: {North: north}
"""


def test_table_is_read_by_its_mapping_which_is_offered_the_next_time(client, who):
    client.force_login(who["lee"])
    asked = {"facilities": "", "table": MAPPING}
    wrong = client.post(
        "/records-in/new/", {**asked, "file": csv(TABLE), "table": "record_mapping: 1"}
    )
    assert wrong.status_code == 422
    bare = client.post("/records-in/new/", {**asked, "file": csv(TABLE), "table": ""})
    said = bare.content.decode()
    assert "What do the columns mean?" in said
    assert "  number: Account\n  facility: Facility\n  said: Type\n" in said
    assert "# Left aside: Name" in said
    assert [value for value in ("7001", "Not Read", "10/05") if value in said] == []
    place = client.post("/records-in/new/", {**asked, "file": csv(TABLE)}).headers["Location"]
    assert "No coder with this id is on file" in client.get(place).content.decode()
    client.post(f"{place}apply/", {})
    one = CodedRecord.objects.get()
    assert (one.type, one.coder.code, str(one.month)) == ("inpatient", "ana", "2026-10-01")
    again = client.post("/records-in/new/", {"file": csv(TABLE)})
    assert "/staged/" in again.headers["Location"]  # Its columns are known.
    asked = client.post("/records-in/new/", {"file": csv(TABLE), "choose": "on"})
    assert "What do the columns mean?" in asked.content.decode()


HEADINGS = ["Account", "Name", "Facility", "Type", "Coder", "Coded"]
CHOSEN = {
    "headings": json.dumps(HEADINGS),
    "m0": "number",
    "m2": "facility",
    "m3": "said",
    "m4": "coder",
    "m5": "coded",
    "dates": "month-day-year",
    "title": "Worklist",
    "facilities": "North = north",
}


def test_columns_are_chosen_by_their_headings_and_kept_under_a_name(client, who):
    client.force_login(who["lee"])
    asked = client.post("/records-in/new/", {"file": csv(TABLE)}).content.decode()
    assert re.search(r'<option value="number" selected>', asked)
    assert [value for value in ("7001", "Not Read,", "10/05") if value in asked] == []
    place = client.post("/records-in/new/", {**CHOSEN, "file": csv(TABLE)}).headers["Location"]
    client.post(f"{place}apply/", {})
    one = CodedRecord.objects.get()
    assert (one.type, one.coder.code, str(one.coded)) == ("inpatient", "ana", "2026-10-05")
    assert one.load.mapping["title"] == "Worklist"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"m1": "facility"}, "“Name” tells this already. Keep one of the two."),
        ({"m1": "surrogate"}, "“Account” tells this already."),
        ({"m2": ""}, "Choose the column of the facility, or a facility here."),
        ({"m0": ""}, "Choose the column of the account number, or of a code that stands for it."),
        ({"title": ""}, "Give the table a name."),
        ({"facilities": "North = south"}, "no facility with this id is within your reach"),
    ],
)
def test_what_is_wrong_with_chosen_columns_is_said_at_the_field(client, who, change, said):
    client.force_login(who["lee"])
    answer = client.post("/records-in/new/", {**CHOSEN, **change, "file": csv(TABLE)})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Staging.objects.count() == 0


def test_table_with_an_identifier_is_refused_with_its_cell_and_leaves_nothing(client, who):
    client.force_login(who["lee"])
    planted = TABLE.replace("nobody", "531-27-4408")
    asked = {"facilities": "", "table": MAPPING, "file": csv(planted)}
    said = client.post("/records-in/new/", asked).content.decode()
    assert "Nothing of this file was taken" in said
    assert "column Coder" in said
    told = [text for text in (said, *everything_on_file()) if "531-27-4408" in text]
    assert (told, Staging.objects.count(), StagedRecord.objects.count()) == ([], 0, 0)


def csv(text):
    return SimpleUploadedFile("worklist.csv", text.encode())


def test_facilities_that_are_not_named_or_not_in_reach_are_refused_by_row(client, who):
    client.force_login(who["lee"])
    wrong = bring(client, claims(), facilities="9876540809 = south")
    assert "no facility with this id is within your reach" in wrong.content.decode()
    place = bring(client, claims(), facilities="").headers["Location"]
    assert (
        "No facility with this id is on file where you load" in client.get(place).content.decode()
    )
    rows = client.get(f"{place}?as=csv").content.decode().splitlines()
    assert rows[1].startswith("1,facility,no,")
    client.post(f"{place}give-up/", {})
    assert Staging.objects.count() == 0


def test_who_does_not_reach_the_facility_finds_nothing_there(client, who):
    load = loaded(who["priya"], Record("A1"), Record("A2", coder=""))
    one = CodedRecord.objects.get(surrogate="A1").pk
    nobodys = CodedRecord.objects.get(surrogate="A2").pk
    seen = {"lee": (200, 200, 200), "coast": (404, 404, 404), "ana": (404, 200, 404)}
    for name, statuses in seen.items():
        client.force_login(who[name])
        pages = (f"/records-in/{load.pk}/", *(f"/records-in/record/{n}/" for n in (one, nobodys)))
        assert tuple(client.get(page).status_code for page in pages) == statuses, name
    client.force_login(who["coast"])
    assert client.post(f"/records-in/{load.pk}/undo/", {"why": "x"}).status_code == 404
    found = client.post("/records-in/find/", {"facility": "north", "account_number": "A1"})
    assert found.status_code == 422


def test_who_coded_some_of_the_records_leaves_applying_to_a_second_person(client, who):
    own = who["lee"]
    coder("ben", "Ben Ode")
    own.coder = coder_of("ben")
    own.save()
    client.force_login(own)
    place = client.post(
        "/records-in/new/", {"file": csv(TABLE.replace("ana", "ben")), "table": MAPPING}
    )["Location"]
    client.force_login(who["coast"])
    assert client.get(place).status_code == 404
    client.force_login(who["priya"])  # Has signed in, so there is somebody else.
    assert "waits to be applied" in client.get("/records-in/").content.decode()
    client.force_login(own)
    assert "A second person has to apply this file" in client.get(place).content.decode()
    assert client.post(f"{place}apply/", {}).status_code in {403, 404, 422}
    assert not CodedRecord.objects.exists()
    client.force_login(who["priya"])
    client.post(f"{place}apply/", {})
    assert CodedRecord.objects.get().load.entry.actor_id == who["priya"].pk
