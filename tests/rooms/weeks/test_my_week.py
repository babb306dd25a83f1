"""A week is entered in a minute, split where a month ends, corrected with history, and counted."""

import re
from datetime import date

import pytest

from coderpath_web.access.ruling import NotAllowed
from coderpath_web.accounts.models import Account
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.actions import record_time
from coderpath_web.time_spent.queries import time_by_part, time_rolled
from coderpath_web.time_spent.weeks import part_of
from tests.web.factories import account, coder, facility, fact, facts, path
from tests.web.once import made_once

MINE = "/people/ana/time/"
WEEK = part_of(date(2026, 11, 11))
CUT = "2026-09-27"
"""The week in which September ends."""


@pytest.fixture(scope="module")
def hospital(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, _build) as made:
        yield made


def _build():
    north = facility()
    path()
    lee = coder("lee", "Lee Moss")
    account("supervisor", "team", coder=lee, username="lee")
    ana = coder("ana", "Ana Silva", level="specialist-2", to="lee")
    account(coder=ana, username="ana")
    account(coder=coder("ben", "Ben Okoro", to="lee"), username="ben")
    account("trainer", "facility", facility=north, username="trainer")


@pytest.fixture
def ana(db, hospital, client):
    hospital()
    client.force_login(Account.objects.get(username="ana"))
    return client


def text(answer):
    words = re.sub("<[^>]+>", " ", re.sub("</?(time|b)[^>]*>", "", answer.text))
    return " ".join(words.replace("\xa0", " ").split())


def hours_on_file(month):
    found = on_file().filter(kind="hours", coder__code="ana", since=f"{month}-01")
    return [float(one.cells["productive_minutes"]) for one in found]


def counts(code="ana", part=WEEK):
    key = (Coder.objects.get(code=code).pk, part)
    return time_by_part([key[0]], part.since, part.last).get(key)


def test_week_is_typed_as_people_think_and_both_denominators_are_shown(ana):
    page = ana.get(MINE + "?week=2026-11-08")
    assert 'value="40:00"' in page.text
    assert "The paid time and its breaks are a proposal" in text(page)
    form = {"paid.0": "40", "leave.0": "8", "meeting.0": "1:30", "mentoring.0": "45 min"}
    page = text(ana.post(MINE + "?week=2026-11-08", form, follow=True))
    assert "Saved: 40:00 paid, 29:45 of it productive." in page
    assert "November 2026 Paid 40:00 Leave and non-productive 10:15 Productive 29:45 Counts" in page
    assert (counts().paid, counts().productive) == (2400, 1785)
    entry = Entry.objects.latest("number")
    assert (entry.action, entry.about.code) == ("time.recorded", "ana")
    assert "already" in text(ana.post(MINE + "?week=2026-11-08", form, follow=True))
    assert Entry.objects.latest("number") == entry


def test_week_before_is_taken_over_in_one_press(ana):
    first = Coder.objects.get(code="ana")
    minutes = {"paid": 1800, "leave": 240, "being_trained": 120}
    record_time(by=None, coder=first, sent=[(part_of(date(2026, 11, 4)), minutes)])
    page = text(ana.get(MINE + "?week=2026-11-08"))
    assert "Same as last week 1 Nov 2026: 30:00 paid, 4:00 leave, 2:00 being trained" in page
    ana.post(MINE + "?week=2026-11-08", {"same": "1"})
    assert counts() == time_by_part([first.pk], date(2026, 11, 1), date(2026, 11, 7)).popitem()[1]


def test_week_in_which_a_month_ends_has_two_parts_and_is_looked_at_before_it_is_saved(ana):
    whole = part_of(date(2026, 9, 23))
    record_time(by=None, coder=Coder.objects.get(code="ana"), sent=[(whole, {"paid": 2400})])
    page = ana.post(f"{MINE}?week={CUT}", {"same": "1"})
    assert "27–30 September" in page.text
    assert "shared out by weekdays" in text(page)
    assert re.findall(r'name="paid.\d"\s+value="([^"]*)"', page.text) == ["24:00", "16:00"]
    assert len(list(time_rolled())) == 1
    form = {"paid.0": "24", "paid.1": "16", "system_down.1": "2"}
    ana.post(f"{MINE}?week={CUT}", form)
    months = {one.month: (one.paid, one.productive) for one in time_rolled()}
    assert months == {date(2026, 9, 1): (3840, 3840), date(2026, 10, 1): (960, 840)}


def test_paid_time_is_proposed_from_the_share_of_full_time_less_leave(ana):
    fact("positions", coder="ben", level="specialist-1", fte="0.6", since="2024-03-04")
    fact("leaves", coder="ben", since="2026-11-12", until="2026-11-20")
    fact("training", coder="ben", type="inpatient", begun="2026-11-02")
    ana.force_login(Account.objects.get(username="ben"))
    page = ana.get("/people/ben/time/?week=2026-11-08")
    assert 'value="14:24"' in page.text
    said = "Leave since 12 November 2026, last day 19 November 2026 Training in inpatient since"
    assert said in text(page)
    assert counts("ben") is None


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"paid.0": "eight"}, "“eight” is not a length of time. Write hours such as 7:30 or 7.5"),
        ({"leave.0": "8"}, "Enter the paid time as well. It may be 0."),
        ({}, "Nothing was typed. Enter the paid time of the week; it may be 0."),
        ({"paid.0": "169"}, "169:00 is more than the 168 hours of these days."),
        ({"paid.0": "8", "leave.0": "5", "meeting.0": "4"}, "add up to 9:00, more than the 8:00"),
    ],
)
def test_what_cannot_be_is_refused_with_how_to_mend_it_and_stays_typed(ana, form, says):
    answer = ana.post(MINE + "?week=2026-11-08", form)
    assert answer.status_code == 422
    assert says in text(answer)
    assert all(f'value="{typed}"' in answer.text for typed in form.values())
    assert counts() is None


def test_weeks_to_come_and_days_without_employment_cannot_be_entered(ana):
    page = text(ana.get(MINE + "?week=2026-11-22"))
    assert "This week begins on 22 November 2026. Enter it once it has begun." in page
    form = {"paid.0": "40"}
    assert ana.post(MINE + "?week=2026-11-22", form).status_code == 422
    assert "No employment is on file from" in text(ana.post(MINE + "?week=2024-02-11", form))


def test_month_on_file_is_corrected_by_the_supervisor_who_says_why_and_the_coder_is_told(ana):
    form = {"paid.0": "40", "meeting.0": "2"}
    ana.post(MINE + "?week=2026-10-11", form)
    assert hours_on_file("2026-10") == [2280]
    closed = "October 2026 is submitted or on file already. Ask your supervisor to correct it."
    assert closed in text(ana.get(MINE + "?week=2026-10-11"))
    assert ana.post(MINE + "?week=2026-10-11", form | {"paid.0": "38"}).status_code == 422
    ana.force_login(Account.objects.get(username="lee"))
    form = {"paid.0": "38", "meeting.0": "2"}
    unsaid = ana.post(MINE + "?week=2026-10-11", form)
    assert "Say why, for Ana Silva to read." in text(unsaid)
    page = text(ana.post(MINE + "?week=2026-10-11", form | {"why": "Left early"}, follow=True))
    assert "“Left early” Paid time: 40:00, now 38:00 Ana" in page
    assert hours_on_file("2026-10") == [2160]
    ana.force_login(Account.objects.get(username="ana"))
    waits = text(ana.get("/waiting/"))
    assert "Lee entered time of your week of 11 October 2026" in waits


def test_month_on_file_as_one_figure_is_never_replaced_by_some_of_its_weeks(ana):
    facts(hours=[{"coder": "ana", "month": "2026-10", "productive_minutes": "9000"}])
    said = "The productive minutes of October 2026 are on file as one figure."
    for who in ("ana", "lee"):
        ana.force_login(Account.objects.get(username=who))
        assert said in text(ana.post(MINE + "?week=2026-10-11", {"paid.0": "40"}))
    assert hours_on_file("2026-10") == [9000]


def test_week_is_taken_back_and_reads_as_not_entered(ana):
    ana.post(MINE + "?week=2026-11-08", {"paid.0": "40"})
    page = text(ana.post(MINE + "?week=2026-11-08", {"remove": "1"}, follow=True))
    assert "Removed. This week is not entered any more." in page
    assert "Paid time: 40:00 removed" in page
    assert counts() is None


def test_nobody_enters_for_others_beyond_their_team(ana):
    assert ana.get("/people/ben/time/").status_code == 404
    trainer = Account.objects.get(username="trainer")
    ana.force_login(trainer)
    assert "<input" not in ana.get(MINE).text.split("What the paid time went to")[1]
    assert ana.post(MINE, {"paid.0": "40"}).status_code == 404
    sent, whose = [(WEEK, {"paid": 60})], Coder.objects.get(code="ana")
    with pytest.raises(NotAllowed):
        record_time(by=trainer, coder=whose, sent=sent)
