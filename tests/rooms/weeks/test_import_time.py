"""A timekeeping export is looked at, saved as a whole, known again, and undone as one action."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from coderpath_web.access.sent_once import ONCE, once_token
from coderpath_web.accounts.models import Account
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.actions import record_time
from coderpath_web.rooms.weeks.models import TimeDraft, TimeImport, TimeMapping
from coderpath_web.time_spent.queries import time_by_part
from coderpath_web.time_spent.weeks import part_of
from tests.web.factories import account, coder, facility, facts, path
from tests.web.once import made_once

HEADS = "Employee,Work Date,Pay Code,Hours"
ROWS = (
    "ana,11/02/2026,REG,8",
    "ana,11/03/2026,PTO,8",
    "Ben Okoro,11/02/2026,REG,7.5",
)
WEEK = part_of(date(2026, 11, 4))
COLUMNS = {"person": "Employee", "day": "Work Date", "code": "Pay Code", "time": "Hours"}
SAID = COLUMNS | {"breaks": "none"}
CODES = {"means.0": "leave", "means.1": "paid"}


@pytest.fixture(scope="module")
def hospital(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, _build) as made:
        yield made


def _build():
    facility()
    path()
    account("supervisor", "team", coder=coder("lee", "Lee Moss"), username="lee")
    ana = coder("ana", "Ana Silva", level="specialist-2", to="lee")
    coder("ben", "Ben Okoro", to="lee")
    coder("far", "Far Away")
    coder("cleo", "Cleo Hart", hired="2026-11-09", to="lee")
    record_time(by=None, coder=ana, sent=[(WEEK, {"paid": 2400, "meeting": 60})])


@pytest.fixture
def lee(db, hospital, client):
    hospital()
    client.force_login(Account.objects.get(username="lee"))
    return client


def text(answer):
    words = re.sub("<[^>]+>", " ", re.sub("</?(time|b)[^>]*>", "", answer.text))
    return " ".join(words.replace("\xa0", " ").split())


def upload(client, rows=ROWS, name="time.csv"):
    file = SimpleUploadedFile(name, "\n".join([HEADS, *rows]).encode())
    # A browser sends the form's own value too, for which the whole file is read once before.
    once = once_token(Account.objects.get(username="lee"))
    return client.post("/time/import/", {"file": file, ONCE: once}, follow=True)


def times(code):
    key = (Coder.objects.get(code=code).pk, WEEK)
    found = time_by_part([key[0]], WEEK.since, WEEK.last).get(key)
    return (found.paid, found.leave, dict(found.away)) if found else None


def hours(code):
    found = on_file().filter(kind="hours", coder__code=code)
    return [float(one.cells["productive_minutes"]) for one in found]


def test_export_is_looked_at_saved_known_again_and_undone(lee):
    asked = text(upload(lee))
    assert "Say what the columns mean" in asked
    assert "PTO" in asked
    page = text(lee.post("/time/import/draft/", SAID | CODES, follow=True))
    assert "2 weeks of 2 coders" in page
    assert "Ana Silva 1 Nov 2026 to 7 Nov 2026 40:00, then 16:00 0:00 39:00, then 7:00" in page
    assert times("ana") == (2400, 0, {"meeting": 60})
    assert "Saved. You can undo it as a whole." in text(
        lee.post("/time/import/draft/", {"save": "1"}, follow=True)
    )
    assert (times("ana"), times("ben")) == ((960, 480, {"meeting": 60}), (450, 0, {}))
    assert (hours("ana"), hours("ben")) == ([420], [450])
    assert not TimeDraft.objects.exists()
    again = text(upload(lee))
    assert "0 weeks of 0 coders. 4 entries are on file already." in again
    assert "Save all of it" not in again
    (made,) = TimeImport.objects.all()
    assert "time.csv Lee, " in text(lee.get("/time/import/"))
    shown = f"/time/import/{made.pk}/"
    assert "What it put on file goes (4 entries)" in text(lee.get(shown))
    assert "Undone" in text(lee.post(shown, {"why": "Wrong month"}, follow=True))
    assert (times("ana"), times("ben")) == ((2400, 0, {"meeting": 60}), None)
    assert (hours("ana"), hours("ben")) == ([2340], [])
    assert "was undone already" in text(lee.post(shown))


def test_breaks_that_an_export_has_not_are_taken_off_once_somebody_says_so(lee):
    week = [f"Ben Okoro,11/0{day}/2026,REG,8" for day in range(2, 6)]
    upload(lee, (*week, "Ben Okoro,11/06/2026,PTO,8", "Ben Okoro,11/07/2026,REG,8"))
    unsaid = text(lee.post("/time/import/draft/", COLUMNS | CODES, follow=True))
    assert "Say what the columns mean" in unsaid
    page = text(lee.post("/time/import/draft/", SAID | CODES | {"breaks": "taken"}, follow=True))
    assert "48:00 5:00 35:00" in page
    lee.post("/time/import/draft/", {"save": "1"})
    assert times("ben") == (2880, 480, {"breaks": 300})
    assert hours("ben") == [2100]
    upload(lee, week)
    assert "Nothing would change." in text(lee.get("/time/import/draft/"))
    means = {"means.0": "breaks"}
    twice = text(lee.post("/time/import/draft/", SAID | means | {"breaks": "taken"}, follow=True))
    assert "would count them twice" in twice


def test_exports_from_before_breaks_were_asked_for_take_none_off(lee):
    upload(lee)
    lee.post("/time/import/draft/", SAID | CODES)
    lee.post("/time/import/draft/", {"save": "1"})
    before, kept = write_entry(by=None, action="time.imported"), TimeMapping.objects.get()
    answers = {name: value for name, value in kept.answers.items() if name != "breaks"}
    TimeMapping.objects.create(heads=kept.heads, answers=answers, made_in=before)
    assert "Nothing would change." in text(upload(lee))


def test_nothing_is_saved_while_a_row_cannot_be_and_each_is_named(lee):
    facts(hours=[{"coder": "ben", "month": "2026-10", "productive_minutes": "9000"}])
    rows = (
        *ROWS,
        "far,11/02/2026,REG,8",
        "ana,11/04/2026,REG,lots",
        "ana,11/05/2026,REG,25",
        "ben,10/05/2026,REG,8",
        "cleo,11/02/2026,REG,8",
    )
    upload(lee, rows)
    page = text(lee.post("/time/import/draft/", SAID | CODES, follow=True))
    said = (
        "Row 5: &quot;far&quot; is nobody in your reach.",
        "Row 6: &quot;lots&quot; is not a length of time.",
        "Ana Silva: Paid time from 2026-11-05 on is more than 24 hours.",
        "Cleo Hart, week of 1 November 2026: no employment is on file on these days.",
        "The productive minutes of October 2026 are on file as one figure.",
    )
    assert [one for one in said if one not in page] == []
    assert "Save all of it" not in page
    refused = lee.post("/time/import/draft/", {"save": "1"})
    assert refused.status_code == 422
    assert "5 problems are open" in text(refused)
    assert times("ben") is None
    lee.post("/time/import/draft/", {"cancel": "1"})
    assert not TimeDraft.objects.exists()


def test_weeks_changed_since_stay_when_an_import_is_undone(lee):
    upload(lee)
    lee.post("/time/import/draft/", SAID | CODES)
    lee.post("/time/import/draft/", {"save": "1"})
    ana = Coder.objects.get(code="ana")
    record_time(by=None, coder=ana, sent=[(WEEK, {"paid": 1000})])
    (made,) = TimeImport.objects.all()
    shown = f"/time/import/{made.pk}/"
    assert "1 week was changed since and stays as it is." in text(lee.get(shown))
    lee.post(shown)
    assert (times("ana"), times("ben")) == ((1000, 0, {}), None)


def test_workbook_is_read_too_and_what_is_no_table_is_refused(lee):
    book, kept = Workbook(), BytesIO()
    for row in (HEADS.split(","), ["ana", date(2026, 11, 2), "REG", 8]):
        book.active.append(row)
    book.save(kept)
    lee.post("/time/import/", {"file": SimpleUploadedFile("time.xlsx", kept.getvalue())})
    page = text(lee.post("/time/import/draft/", SAID | {"means.0": "paid"}, follow=True))
    assert "1 week of 1 coder. 0 entries are on file already." in page
    for name, says in (("time.pdf", "Upload a CSV or XLSX file."), ("time.xlsx", "time.xlsx")):
        answer = lee.post("/time/import/", {"file": SimpleUploadedFile(name, b"%PDF")})
        assert answer.status_code == 422
        assert says in text(answer)


def test_saved_twice_it_says_that_it_was_saved(lee):
    upload(lee)
    lee.post("/time/import/draft/", SAID | CODES)
    lee.post("/time/import/draft/", {"save": "1"})
    assert lee.post("/time/import/draft/", {"save": "1"})["Location"] == "/time/import/"
    assert TimeImport.objects.count() == 1
