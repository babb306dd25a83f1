"""A time study: a sample is read, answered and gone, and carried over into a standard."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath_web.rooms.standards.from_records import TOO_FEW_CODERS
from coderpath_web.rooms.standards.models import HowSet
from tests.web.coded.read import Record, day, loaded
from tests.web.factories import account, coder

ADDRESS = "/facilities/north/standards/study/"
ASKED = {"percentile": "50", "allowance": "13", "type": "inpatient"}
SEVEN = "15\n10\n20\n20\n20\n25\n30"


@pytest.fixture
def hr(north, client):
    by = account("hr-partner")
    client.force_login(by)
    return by


def words(answer):
    return unescape(" ".join(re.sub("<[^>]+>", " ", answer.content.decode()).split()))


def carried(answer):
    """Give where the suggestion leads."""
    return unescape(re.search(r'href="(/facilities/north/standards/new/\?[^"]*)"', answer.text)[1])


def test_sample_becomes_a_suggestion_that_is_carried_into_the_form_and_kept_as_its_reason(
    hr, client
):
    answer = client.post(ADDRESS, ASKED | {"pasted": SEVEN})
    page = words(answer)
    assert "leave 417.6 minutes for records; at 20 minutes each that is 20.8 a day" in page
    assert "Here it is 10 to 30 minutes, or 13.9 to 41.7 records a day, and 100% of" in page
    assert "would come to about 100% of that standard" in page
    form = client.get(carried(answer)).context["form"]
    typed = {one.name: one.value for one in form.all} | {"since": "2026-12-01"}
    assert client.post("/facilities/north/standards/new/", typed).status_code == 302
    kept = HowSet.objects.get()
    assert (kept.how, kept.records, kept.minutes) == ("time_study", "20.8", "420")
    assert kept.basis == (
        "7 timed records; 50th percentile 20 minutes (10 to 30 in 95% of samples); "
        "13% of paid time for personal time, fatigue and delay"
    )


def test_file_of_several_types_is_read_and_stays_to_be_changed(hr, client):
    text = "type,minutes\ninpatient,20\nemergency,4\nInpatient,22\n"
    file = SimpleUploadedFile("sample.csv", text.encode())
    answer = client.post(ADDRESS, ASKED | {"file": file, "percentile": "75", "since": ""})
    assert [(one.title, one.study.size) for one in answer.context["found"]] == [
        ("Inpatient", 2),
        ("Emergency room", 1),
    ]
    page = words(answer)
    assert "Too few records to say how sure this is" in page
    assert "takes at least 13 records: time 11 more" in page
    assert "emergency,4" in page
    shown = {one.name: one.value() for one in answer.context["form"]}
    assert (shown["percentile"], shown["since"]) == ("75", "")
    # Nothing is known of how sure it is, and the reason says so.
    assert "few+records" in carried(answer)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Paste a sample, choose a file"),
        ({"pasted": "20", "since": "2026-08", "until": "2026-09"}, "one of them"),
        (
            {"pasted": "Doe John,20"},
            "no patient type that is known here. Write Ancillary, Emergency room",
        ),
        ({"pasted": "20\n0"}, "Line 2, column 1: this is no number above zero"),
        ({"pasted": "\n \n"}, "choose a file"),
        ({"since": "2026-08"}, "the first and the last month"),
        ({"since": "2026-08", "until": "2026-07"}, "lies before the first"),
        ({"since": "lately", "until": "2026-07"}, "a month and year"),
        ({"since": "2026-08", "until": "2026-09", "type": ""}, "Choose the type"),
        ({"since": "2026-08", "until": "2026-09"}, "No records of this type with minutes"),
        ({"pasted": "20", "percentile": "100"}, "less than or equal to 99"),
        ({"file": SimpleUploadedFile("a.csv", b"PK\x03\x04")}, "This is an Excel workbook"),
    ],
)
def test_sample_that_cannot_be_read_is_refused_with_its_place(hr, client, typed, said):
    answer = client.post(ADDRESS, ASKED | typed)
    assert answer.status_code == 422
    assert said in words(answer)
    assert answer.context["found"] == []


def on_file(by, coders, seconds):
    for code in coders:
        coder(code)
    some = [
        Record(f"{code}-{number}", coder=code, seconds=one)
        for code in coders
        for number, one in enumerate(seconds)
    ]
    loaded(by, *some, Record("late", coded=day("2026-11-05"), coder=coders[0], seconds=60))


def test_records_on_file_that_carry_minutes_are_a_sample(hr, client, monkeypatch):
    on_file(hr, ["ana", "ben"], [1200, 1800, None])
    typed = ASKED | {"since": "October 2026", "until": "2026-10"}
    page = words(client.post(ADDRESS, typed))
    assert "4 records on file, October 2026 (2 more carry no minutes)" in page
    monkeypatch.setattr("coderpath_web.rooms.standards.from_records.MOST", 3)
    (found,) = client.post(ADDRESS, typed).context["found"]
    assert (
        found.sampled.left_out
        == "3 of 4 records with minutes, drawn evenly; 2 more carry no minutes"
    )
    assert min(found.sampled.minutes) == 20


def test_minutes_of_a_few_coders_are_for_those_who_see_them_by_name(hr, client, monkeypatch):
    on_file(hr, ["ana", "ben", "cy", "di"], [1200])
    typed = ASKED | {"since": "2026-10", "until": "2026-10"}
    assert client.post(ADDRESS, typed).status_code == 200
    monkeypatch.setattr("coderpath_web.rooms.standards.from_records.may_count", lambda *_: False)
    answer = client.post(ADDRESS, typed)
    assert answer.status_code == 422
    assert TOO_FEW_CODERS in words(answer)
