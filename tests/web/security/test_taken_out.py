"""Files leave only with those who may see them, and the journal tells who took what, of whom."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import coderpath_web
from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import ROLES
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.imports.actions import steps
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.imports.brought import bring, save
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-02,{}\n"


@pytest.fixture
def ana():
    facility()
    path()
    made = coder()
    fact("hours", coder="ana", month="2026-02", productive_minutes="98765")
    return made


def told(action):
    return [entry.details for entry in Entry.objects.filter(action=action).order_by("number")]


def body(client, page):
    answer = client.get(page)
    assert answer.status_code == 200, page
    return (b"".join(answer.streaming_content) if answer.streaming else answer.content).decode(
        "utf-8", "replace"
    )


def test_whoever_takes_files_out_may_see_them():
    taking = [one for one in ROLES.values() if Permission.EXPORT_FACTS in one.permissions]
    assert taking
    assert all(Permission.SEE_FILE in one.permissions for one in taking)


def test_administrator_takes_no_file_out(ana, client):
    client.force_login(account("administrator"))
    pages = ("/export/", "/export/facts.zip", "/export/hours.csv")
    assert [client.get(page).status_code for page in pages] == [404] * 3
    assert "/export/" not in body(client, "/imports/")
    assert told("facts.exported") == []


def test_preview_shows_nothing_of_files_that_the_importer_may_not_see(ana, client):
    by = account("administrator")
    one = bring({"hours.csv": HOURS.format(4)}, by)
    client.force_login(by)
    page = f"/imports/{one.pk}/hours/changed/"
    assert not any("98765" in body(client, each) for each in (page, f"{page}?as=csv"))
    save(one)
    assert not any("98765" in body(client, each) for each in (page, f"{page}?as=csv"))
    client.force_login(account("hr-partner"))
    assert "98765" in body(client, page)


@pytest.mark.parametrize("saved", [True, False])
def test_rows_of_others_are_shown_to_whoever_may_see_all_files(ana, client, saved):
    one = bring({"hours.csv": HOURS.format(45678)}, account("hr-partner"))
    if saved:
        save(one)
    client.force_login(account("administrator"))
    rows = f"/imports/{one.pk}/hours/changed/"
    assert not any("45678" in body(client, page) for page in (f"/imports/{one.pk}/", rows))
    assert "Not shown to you" in body(client, rows)
    assert client.get(f"{rows}?as=csv").status_code == 404
    assert client.get(f"/imports/{one.pk}/errors.csv").status_code == 404


def test_columns_of_others_are_shown_to_whoever_may_see_all_files(ana, client):
    one = bring({"list.csv": "Who,What\nCanary,7\n"}, account("hr-partner"))
    assert one.state == State.MAPPING
    client.force_login(account("administrator"))
    assert "Canary" not in body(client, f"/imports/{one.pk}/")


def test_every_export_is_told_of_with_its_rows_and_its_reach(ana, client):
    client.force_login(account("hr-partner"))
    body(client, "/export/hours.csv")
    north = Facility.objects.get(code="north")
    client.force_login(account("supervisor", "facility", facility=north))
    body(client, "/export/facts.zip")
    whole = {"file": "coderpath-facts-2026-11-15.zip", "rows": 3, "of": "1 coders within reach"}
    assert told("facts.exported") == [{"file": "hours.csv", "rows": 1, "of": "everyone"}, whole]


@pytest.mark.parametrize("page", ["/team/board.csv", "/people/ana/record.csv"])
def test_list_of_others_is_told_of_once_a_day(ana, client, page):
    north = Facility.objects.get(code="north")
    client.force_login(account("supervisor", "facility", facility=north))
    for _ in range(3):
        body(client, page)
    assert len(told("list.taken-out")) == 1


NOT_OF_PEOPLE = {
    "frame/csv_answer.py": "what both are made of",
    "rooms/imports/pages/begin/new.py": "imports, by their files",
    "rooms/imports/pages/rows/rows.py": "rows of a file, for whoever brought it",
    "rooms/loads/pages/listed/listed.py": "loads of records, by their numbers",
    "rooms/loads/pages/refused_csv.py": "what was refused of a file, without a value of it",
    "rooms/openings/pages/openings/openings.py": "posts",
    "rooms/records/pages/groups/decision_groups.py": "groups of five or more",
    "rooms/standards/pages/views.py": "standards of a facility",
}
"""The modules that answer with a table of which nobody is told."""


def test_table_that_is_taken_out_is_told_of_unless_it_is_not_of_people():
    source = Path(coderpath_web.__file__).parent
    found = {
        str(one.relative_to(source))
        for one in source.rglob("*.py")
        if re.search(r"\bcsv_answer\(", one.read_text("utf-8"))
    }
    assert found == set(NOT_OF_PEOPLE)


def test_own_record_is_told_of_to_nobody(ana, client):
    client.force_login(account(coder=ana))
    body(client, "/people/ana/record.csv")
    assert told("list.taken-out") == []


def test_files_brought_and_given_up_are_told_of(ana, client, monkeypatch):
    monkeypatch.setattr(steps.running, "start", lambda *_: True)
    by = account("hr-partner")
    client.force_login(by)
    file = SimpleUploadedFile("hours.csv", HOURS.format(4).encode())
    client.post("/imports/new/", {"files": file})
    one = Import.objects.get()
    steps.cancel_import(by=by, one=one)
    expected = {"import": str(one.pk), "files": "hours.csv"}
    assert (told("files.brought"), told("import.cancelled")) == ([expected], [expected])


def test_upload_that_nobody_saved_is_given_up_with_a_word(ana, settings):
    one = bring({"hours.csv": HOURS.format(4)})
    Import.objects.filter(pk=one.pk).update(at="2026-11-01T00:00:00Z")
    steps.remove_old_uploads()
    [entry] = Entry.objects.filter(action="import.cancelled")
    assert (entry.actor, entry.why) == (None, "Nobody saved it for a week.")
