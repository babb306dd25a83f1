import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coderpath_web import process
from coderpath_web.rooms.imports import actions, folder, queries, work
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import, Mapping
from coderpath_web.rooms.imports.pages.look import look
from tests.rooms.imports.brought import bring, save
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-01,600\nana,2026-02,500\n"


@pytest.fixture
def ana():
    facility()
    return coder()


@pytest.fixture
def hr(client, ana):
    by = account("hr-partner")
    client.force_login(by)
    return by


def text_of(answer):
    """Give a page with plain spaces: its numbers stand unbroken beside their nouns."""
    return answer.content.decode().replace("\xa0", " ")


def test_list_says_what_an_import_is_when_there_is_none(client, hr):
    assert "No files have been uploaded yet" in text_of(client.get("/imports/"))


def test_what_would_change_and_whom_it_touches_is_said_once(client, hr):
    one = bring({"hours.csv": HOURS}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert (page.count("1 coder"), page.count(">ana<"), page.count("2 new")) == (1, 0, 1)
    assert page.count("/hours/new/") == 1


def test_column_that_decides_of_rows_or_is_empty_is_shown_with_its_meaning(client, hr):
    table = "EE ID,Course Title,Date Completed,Status,Score\n"
    rows = "2001,Ethics,2026-02-03,Complete,\n2001,Anatomy,,Not started,\n"
    coder("2001")
    one = bring({"courses.csv": table + rows}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    shown = page.split("Every column that is read")[-1].split('id="left"')[0]
    assert "Status" in shown
    assert "decides how rows" in shown
    assert "Score" not in shown
    flags = "EE ID,CCS,CCS awarded\n2001,Yes,2024-05-06\n"
    page = text_of(client.get(f"/imports/{bring({'flags.csv': flags}, hr).pk}/"))
    assert "nothing comes of it" not in page


def test_numbers_stand_with_what_they_count_before_and_after(client, hr):
    path()
    roster = "EE ID,Name,Hire Dt,Level,FTE %\n1001,Rosa,2024-03-14,Coding Specialist I,50\n"
    rows = {
        "log.csv": "EE ID,Month,Productive hours\nana,2026-03,140\n",
        "months.csv": "Badge,Mar 2026 hours\nana,132.5\n",
        "staff.csv": roster,
    }
    shown = [as_read(client, bring({name: text}, hr)) for name, text in rows.items()]
    assert "140 hours → 8,400 minutes" in shown[0]
    assert "132.5 hours → 7,950 minutes" in shown[1]
    assert "50 % → 0.5 of full time" in shown[2]


def as_read(client, one):
    """Give the values of a preview as they are read, as plain text."""
    page = text_of(client.get(f"/imports/{one.pk}/"))
    parts = page.split('<span class="asread">')[1:]
    return [
        " ".join(re.sub("<.*?>", " ", one.split("</td>")[0]).split()).replace("read as ", "")
        for one in parts
    ]


def test_table_without_a_row_says_so_and_asks_nothing_else(client, hr):
    one = bring({"staff.csv": "EE ID,Name,Hire Date\n"}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "There is no row under the headings" in page
    assert "Say since when" not in page


def test_list_asks_as_many_questions_for_one_as_for_forty(client, hr):
    asked = []
    for number in (1, 39):
        for _ in range(number):
            one = Import.objects.create(by=hr, at="2026-01-01T00:00Z", files=["hours.csv"])
            Import.objects.filter(pk=one.pk).update(state=State.CANCELLED)
        client.get("/imports/")
        with CaptureQueriesContext(connection) as found:
            client.get("/imports/")
        asked.append(len(found))
    assert asked[0] == asked[1]


def test_who_may_not_import_finds_no_page(client, ana):
    client.force_login(account("coder", coder=ana))
    assert client.get("/imports/").status_code == 404
    assert client.get("/imports/new/").status_code == 404
    assert client.get("/export/").status_code == 404


def test_import_of_somebody_else_is_not_there_for_a_narrower_reach(client, hr):
    one = bring({"hours.csv": HOURS}, hr)
    client.force_login(account("regional-manager", "region", region="Valley"))
    for address in ("", "save/", "hours/new/", "errors.csv", "undo/", "mapping.yaml"):
        page = f"/imports/{one.pk}/{address}"
        ask = client.post if address in {"save/", "undo/"} else client.get
        assert ask(page).status_code == 404


def test_who_reaches_everyone_sees_it_but_cannot_save_for_another(client, hr):
    one = bring({"hours.csv": HOURS}, hr)
    client.force_login(account("hr-partner", username="another"))
    assert "who uploaded the files, can save them" in text_of(client.get(f"/imports/{one.pk}/"))
    client.post(f"/imports/{one.pk}/save/")
    one.refresh_from_db()
    assert one.state == State.LOOKED


def test_preview_opens_the_rows_behind_each_number(client, hr):
    fact("hours", coder="ana", month="2026-02", productive_minutes="400")
    one = bring({"hours.csv": HOURS}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Save 2 rows, retract 1" in page
    rows = text_of(client.get(f"/imports/{one.pk}/hours/changed/"))
    assert '<del class="faint">400</del>' in rows
    assert "<ins><b>500</b></ins>" in rows
    csv = text_of(client.get(f"/imports/{one.pk}/hours/changed/?as=csv"))
    assert csv.splitlines()[1] == '"hours.csv, row 3",ana,2026-02,500,ana,2026-02,400'


def test_preview_of_rows_writes_an_end_as_its_label_says(client, hr):
    table = "coder,since,until\nana,2024-01-08,2024-01-22\nana,2025-03-03,\n"
    one = bring({"leaves.csv": table}, hr)
    rows = text_of(client.get(f"/imports/{one.pk}/leaves/new/"))
    assert '<td data-l="Last day away">2024-01-21</td>' in rows
    assert '<td data-l="Last day away"></td>' in rows
    csv = text_of(client.get(f"/imports/{one.pk}/leaves/new/?as=csv"))
    assert csv.splitlines()[1] == '"leaves.csv, row 2",ana,2024-01-08,2024-01-22,,,'


def test_errors_are_all_on_the_page_and_in_the_csv(client, hr):
    one = bring({"hours.csv": HOURS + "zoe,2026-01,=1+1\n" * 60}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Not yet: 60 rows or cells to fix" in page
    assert "Save" not in page.partition("<main")[2]
    assert len(text_of(client.get(f"/imports/{one.pk}/errors.csv")).splitlines()) == 61


def test_saved_import_tells_what_it_did_and_can_be_undone(client, hr):
    one = save(bring({"hours.csv": HOURS}, hr))
    page = text_of(client.get(f"/imports/{one.pk}/?undo=1"))
    assert "2 facts would be retracted" in page
    rows = text_of(client.get(f"/imports/{one.pk}/hours/new/"))
    assert "hours.csv, row 2" in rows


def test_columns_are_asked_for_answered_and_kept_for_the_next_time(client, hr):
    path()
    table = {"months.csv": "Badge,Jan 2026 records,Jan 2026 hours,Grade\nana,30,10,B\n"}
    one = bring(table, hr, ask=True)
    assert one.state == State.MAPPING
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "What do the columns mean?" in page
    answers = {
        "look": "1",
        "people": "on_file",
        "m0": "coder",
        "m1": "month_records",
        "x1": "inpatient",
        "m2": "month_hours",
        "keep_as": "Monthly table",
    }
    refused = client.post(f"/imports/{one.pk}/mapping/", answers | {"m0": ""}, follow=True)
    assert "Choose the column that holds the coder&#x27;s id." in text_of(refused)
    for more, says in (
        ({"x1": "y" * 201}, "at most 200 letters; one of these has 201"),
        ({"blanks": ",".join("abcdefghijklmnopqrstu")}, "these are 21"),
        ({"keep_as": "z" * 101}, "at most 100 letters; this one has 101"),
    ):
        cut = client.post(f"/imports/{one.pk}/mapping/", answers | more, follow=True)
        assert says in text_of(cut)
        assert not Mapping.objects.exists()
    Import.objects.filter(pk=one.pk).update(choices={"stays": True})
    client.post(f"/imports/{one.pk}/mapping/", answers)
    assert Mapping.objects.get().name == "Monthly table"
    work.look(one.pk)
    one.refresh_from_db()
    assert one.counts["kinds"]["hours"]["new"] == 1
    again = bring({"months.csv": table["months.csv"].replace("Jan", "Feb")}, hr)
    assert "kept as “Monthly table”" in text_of(client.get(f"/imports/{again.pk}/"))
    assert "roster: 1" in text_of(client.get(f"/imports/{one.pk}/mapping.yaml"))


def test_file_of_another_kind_is_refused_at_the_door(client, hr):
    answer = client.post("/imports/new/", {"files": SimpleUploadedFile("run.exe", b"MZ")})
    assert (answer.status_code, Import.objects.count()) == (422, 0)
    assert "run.exe is not read." in text_of(answer)


def test_file_that_is_too_large_is_refused_at_the_door(client, hr, settings):
    settings.MOST_UPLOADED = 1000
    answer = client.post("/imports/new/", {"files": SimpleUploadedFile("hours.csv", b"x" * 1001)})
    assert (answer.status_code, Import.objects.count()) == (422, 0)


def test_stopped_work_is_said_to_have_stopped(client, hr):
    one = Import.objects.create(by=hr, at="2026-01-01T00:00Z", files=["hours.csv"])
    assert "The work has stopped; nothing was saved" in text_of(client.get(f"/imports/{one.pk}/"))
    part = text_of(client.get(f"/imports/{one.pk}/?waits=1", headers={"hx-request": "true"}))
    assert part.lstrip().startswith('<div id="work"')


def test_page_that_waits_says_how_far_it_is_and_nothing_twice(client, hr, monkeypatch):
    one = bring({"hours.csv": HOURS}, hr)
    Import.objects.update(state=State.SAVING)
    monkeypatch.setattr(look, "is_running", lambda _: True)
    monkeypatch.setattr(queries, "at_work", lambda _: "save")
    folder.say_progress(one.pk, "Working out what follows from 3,000 rows", 1200, 2042)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Working out what follows from 3,000 rows: 1,200 of 2,042 coders" in page
    assert "An import is being saved" not in page


def test_whoever_waits_is_led_to_the_board_even_where_it_is_saved_while_they_ask(
    client, hr, monkeypatch
):
    one = bring({"hours.csv": HOURS}, hr)
    Import.objects.update(state=State.SAVING)
    waits = {"path": f"/imports/{one.pk}/?waits=1", "headers": {"hx-request": "true"}}
    monkeypatch.setattr(look, "is_running", lambda _: save(one) is None)
    assert client.get(**waits).headers["HX-Redirect"] == reverse("board")
    assert "It can be undone under Imports" in text_of(client.get(reverse("board")))


def test_what_an_earlier_import_of_the_same_number_left_is_no_part_of_one(client, hr, monkeypatch):
    left = bring({"hours.csv": HOURS, "courses.csv": "coder,of,on\n"}, hr)
    Import.objects.all().delete()
    monkeypatch.setattr(folder, "folder_of", lambda _: Path(settings.UPLOADS) / str(left.pk))
    monkeypatch.setattr(process, "start", lambda *_: 0)
    client.post("/imports/new/", {"files": SimpleUploadedFile("more.csv", HOURS.encode())})
    kept = folder.files_of(Import.objects.get().pk)
    assert [place.name for place in kept.iterdir()] == ["more.csv"]
    assert folder.progress_said(left.pk) == "Starting"


def test_export_counts_and_streams(client, hr):
    assert "hours.csv" not in text_of(client.get("/export/"))
    answer = client.get("/export/coders.csv")
    text = b"".join(answer.streaming_content).decode()
    assert text.splitlines()[1].startswith("ana,Ana Silva,north,2024-03-04,")
    assert b"".join(client.get("/export/facts.zip").streaming_content)[:2] == b"PK"


def test_request_that_is_far_too_large_is_refused_before_it_is_read(client, hr, settings):
    settings.MOST_UPLOADED = 10
    big = SimpleUploadedFile("hours.csv", b"x" * 1000)
    assert client.post("/imports/new/", {"files": big}).status_code == 400
    assert Import.objects.count() == 0


def test_nothing_brought_is_no_import(client, hr):
    answer = client.post("/imports/new/")
    assert answer.status_code == 422
    assert "Choose at least one file." in text_of(answer)
    assert Import.objects.count() == 0


def test_fact_file_with_nothing_but_warnings_may_be_another_table(client, hr):
    one = bring({"hours.csv": HOURS.replace("600", "60000")}, hr)
    assert (one.counts["errors"], one.counts["warnings"]) == (0, 2)
    assert "It is another table" in text_of(client.get(f"/imports/{one.pk}/"))


def test_fact_file_of_which_everything_is_on_file_may_be_another_table(client, hr):
    save(bring({"hours.csv": HOURS}, hr))
    again = bring({"hours.csv": HOURS}, hr)
    page = text_of(client.get(f"/imports/{again.pk}/"))
    assert ("Everything is already on file" in page, "It is another table" in page) == (True, True)


def test_preview_names_people_by_their_names(client, hr):
    coder("1001", name="Ana Silva")
    coder("1002", name="")
    hours = HOURS.replace("ana,2026-01", "1001,2026-01").replace("ana", "1002")
    one = bring({"hours.csv": hours}, hr)
    assert one.counts["names"] == ["1002", "Ana Silva"]
    assert ">Ana Silva<" in text_of(client.get(f"/imports/{one.pk}/hours/new/"))
    save(one)
    assert ">Ana Silva<" in text_of(client.get(f"/imports/{one.pk}/hours/new/"))


def test_facility_that_is_on_file_is_not_said_to_be_left_out(client, hr):
    path()
    table = "EE ID,Name,Hire Date,Facility\n1,Ana Silva,2019-03-14,north\n"
    one = bring({"staff.csv": f"{table}2,Ben Okafor,2020-01-06,South\n"}, hr)
    said = [(some["sort"], some["what"], some["says"]) for some in one.counts["said"]]
    assert ("taken", "Facilities", 'none is added where Facility is "north"') in said
    assert not [what for sort, what, _ in said if (sort, what) == ("left out", "Facilities")]


def test_row_on_file_that_clashes_is_no_row_to_leave_out(client, hr):
    path()
    coder("2001", hired="2019-03-04")
    table = "EE ID,Name,Hire Date,Facility\n2001,Mei Chen,2017-03-04,north\n"
    one = bring({"staff.csv": table}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "on file, from" in page
    assert "Leave this row out" not in page


def test_another_table_on_the_sheet_can_be_read_instead(client, hr, monkeypatch):
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    path()
    coder("1001")
    staff = "EE ID,Name,Hire Date\n1001,Ana Silva,2019-03-14\n1002,Ben Okafor,2020-01-06\n"
    courses = ",,\nEE ID,Course,Completed\n1001,Ethics,2025-03-02\n1001,Anatomy,2025-04-02\n"
    one = bring({"both.csv": staff + courses}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Read the table below instead: &quot;EE ID&quot;, &quot;Course&quot;" in page
    client.post(f"/imports/{one.pk}/choices/", {"another": "0"})
    work.look(one.pk)
    one.refresh_from_db()
    assert (one.state, one.counts["errors"]) == (State.LOOKED, 0)
    assert one.counts["kinds"]["courses"]["new"] == 2
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Read the table below" not in page
    assert "Read the first table instead" in page
    client.post(f"/imports/{one.pk}/choices/", {"another": "first"})
    work.look(one.pk)
    one.refresh_from_db()
    assert one.counts["kinds"]["coders"]["new"] + one.counts["kinds"]["coders"]["changed"] == 2


def test_table_beside_another_can_be_read_instead(client, hr, monkeypatch):
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    path()
    coder("1001")
    lines = ["EE ID,Name,Hire Date,,EE ID,Course,Completed"]
    lines += ["1001,Ana Silva,2019-03-14,,1001,Ethics,2025-03-02"]
    lines += ["1002,Ben Okafor,2020-01-06,,1001,Anatomy,2025-04-02"]
    one = bring({"both.csv": "\n".join(lines)}, hr)
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Read the table beside it instead: &quot;EE ID&quot;, &quot;Course&quot;" in page
    client.post(f"/imports/{one.pk}/choices/", {"another": "0"})
    work.look(one.pk)
    one.refresh_from_db()
    assert (one.state, one.counts["kinds"]["courses"]["new"]) == (State.LOOKED, 2)
    assert "first_column: E" in one.choices["document"]
