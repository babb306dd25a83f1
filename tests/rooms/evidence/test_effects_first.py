"""What a change would do is shown first: a standard, a leaver, a return, a correction."""

import re

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.standings import many
from tests.web.factories import account, coder, facility, fact, facts, path

pytestmark = pytest.mark.django_db
WHY = {"source": "staffing committee", "how": "committee"}
NEW = "/facilities/north/standards/new/"
STANDARD = {"type": "inpatient", "since": "2026-12-01", "records": "24", "minutes": "420"} | WHY
LEAVES = {
    "name": "Ana Silva",
    "facility": "north",
    "hired": "2024-03-04",
    "left": "2026-11-13",
    "left_because": "moved",
    "source": "letter",
    "why": "gave notice",
}
BACK = LEAVES | {"hired": "2027-02-01", "left": "", "left_because": ""}
AGAIN = "/people/ana/record/coders/new/"
MONTHS = [
    {"coder": "ana", "facility": "north", "type": "inpatient", "month": month, "records": "400"}
    for month in ("2026-09", "2026-10")
]


@pytest.fixture
def hr(client):
    path()
    facility("north")
    coder("lea", name="Lea Brandt", hired="2020-01-06")
    coder("ana", level="specialist-2", to="lea")
    client.force_login(account("hr-partner"))
    return client


def live(kind):
    return Fact.objects.filter(kind=kind, coder__code="ana", retracted_at=None).order_by("since")


def seen(answer):
    """Give what says that the effect shown was looked at."""
    return {"seen": answer.context["effect"].key}


def words(answer):
    return " ".join(answer.text.split())


def told(answer):
    """Give the words of a page without its tags."""
    return " ".join(re.sub("<[^>]*>", "", answer.text).split())


def button(answer):
    """Give what the button says that sends the form, and whether it only shows."""
    return answer.context["button"], bool(answer.context["looks"])


def test_no_button_says_save_before_what_it_saves_was_shown(hr):
    """What a button to see sends saves nothing, however little would change by it."""
    look = {"look": "1"}
    assert button(hr.get(NEW)) == ("See what changes", True)
    first = hr.post(NEW, STANDARD | look)
    assert button(first) == ("Save: standard from 1 December 2026", False)
    assert 'name="look"' not in first.text
    assert not Fact.objects.filter(kind="standards").exists()
    leaves = f"/facts/{live('coders').get().pk}/correct/?leaves=1"
    assert button(hr.get(leaves)) == ("See what ends", True)
    first = hr.post(leaves, {"left": "2025-11-14", "source": "letter"} | look)
    assert button(first) == ("Save: last day 14 November 2025", False)
    assert "Last day of employment: 14 November 2025. No longer judged" in told(first)
    hr.post(leaves, {"left": "2025-11-14", "source": "letter"} | seen(first))
    assert button(hr.get(AGAIN)) == ("See what begins", True)
    assert button(hr.post(AGAIN, BACK | look)) == ("Save: return on 1 February 2027", False)
    before = BACK | {"hired": "2020-01-06", "left": "2020-03-01"}
    assert button(hr.post(AGAIN, before | look)) == ("Save", False)
    assert live("coders").count() == 1


def test_large_correction_names_what_it_saves_once_that_is_shown(hr, monkeypatch):
    monkeypatch.setattr("coderpath_web.rooms.evidence.pages.form.effect.MANY_ANSWERS", 1)
    one = fact("credentials", coder="ana", credential="CCA", since="2025-03-01")
    address = f"/facts/{one.pk}/correct/"
    other = {"credential": "CCS", "since": "2025-03-01", "until": "", "why": "typo", **WHY}
    assert button(hr.get(address)) == ("Save correction", False)
    assert "you see that before it is saved" in words(hr.get(address))
    assert button(hr.post(address, other)) == ("Save: 2 answers change", False)


def test_standard_says_first_whom_it_touches_and_from_which_month_on(hr):
    facts(productivity=MONTHS)
    first = hr.post(NEW, STANDARD)
    assert "Nothing is saved yet" in first.text
    assert "It affects 1 coder. It measures December 2026 and every month after" in words(first)
    assert not Fact.objects.filter(kind="standards").exists()
    hr.post(NEW, STANDARD | seen(first))
    assert Fact.objects.filter(kind="standards").count() == 1


def test_standard_that_touches_many_and_nobody_confirms_speaks_of_no_proposal(hr, monkeypatch):
    facts(productivity=MONTHS)
    monkeypatch.setattr(many, "MOST_LOOKED_AT", 0)
    first = words(hr.post(NEW, STANDARD))
    assert "it counts as soon as you save it" in first
    assert "proposed" not in first


@pytest.mark.parametrize("shown", ["²", "9" * 30])
def test_standard_of_a_form_that_none_of_ours_was_is_not_there(hr, shown):
    facts(productivity=MONTHS)
    sent = STANDARD | seen(hr.post(NEW, STANDARD))
    assert hr.post(NEW, sent | {"shown": shown}).status_code == 404
    assert not Fact.objects.filter(kind="standards").exists()


def test_what_was_changed_after_the_look_is_shown_once_more(hr):
    facts(productivity=MONTHS)
    other = STANDARD | {"records": "40"} | seen(hr.post(NEW, STANDARD))
    assert "Nothing is saved yet" in hr.post(NEW, other).text
    assert not Fact.objects.filter(kind="standards").exists()


def test_standard_dated_back_says_how_many_months_are_over(hr):
    facts(productivity=MONTHS)
    page = hr.post(NEW, STANDARD | {"since": "2026-09-01"})
    assert "It is backdated to 1 September 2026: 2 months that are already over" in words(page)


def test_leaver_is_no_longer_judged_and_the_position_ends_that_day(hr):
    address = f"/facts/{live('coders').get().pk}/correct/"
    first = hr.post(address, LEAVES)
    assert "No longer judged from <time" in first.text
    assert "High school diploma" not in first.text
    assert "Also ends that day: reports to Lea Brandt since" in words(first)
    ends = [str(one.pk) for one in first.context["effect"].leaving.ending]
    assert [live(kind).get().until for kind in ("coders", "positions", "reports")] == [None] * 3
    last = hr.post(address, LEAVES | seen(first) | {"ends": ends}, follow=True)
    found = {str(live(kind).get().until) for kind in ("coders", "positions", "reports")}
    assert found == {"2026-11-14"}
    assert live("positions").get().recorded_in == live("coders").get().recorded_in
    assert "No longer judged from 14 November 2026." in last.context["outcome"]["title"]
    assert last.context["outcome"]["lines"] == []


def test_last_day_is_asked_for_alone_from_the_record_and_then_the_return(hr):
    page = hr.get("/people/ana/record/").text
    address = f"/facts/{live('coders').get().pk}/correct/?leaves=1"
    assert f'href="{address}">Left or leaving</a>' in page
    assert "Hired on" not in hr.get(address).text
    day = {"left": "2026-11-13", "source": "letter"}
    assert hr.post(address, day | {"left": ""}).status_code == 422
    first = hr.post(address, day)
    ends = [str(one.pk) for one in first.context["effect"].leaving.ending]
    hr.post(address, day | seen(first) | {"ends": ends})
    kept = live("coders").get()
    assert (str(kept.until), kept.cells["name"], kept.facility.code) == (
        *("2026-11-14", "Ana Silva", "north"),
    )
    assert kept.recorded_in.why == "letter"
    page = hr.get("/people/ana/record/")
    assert f'href="{AGAIN}">Back again</a>' in page.text
    assert "Last day of employment: 13 November 2026." in told(page)


def test_position_recorded_after_the_look_is_shown_before_it_runs_on(hr):
    address = f"/facts/{live('coders').get().pk}/correct/"
    first = hr.post(address, LEAVES)
    ends = [str(one.pk) for one in first.context["effect"].leaving.ending]
    looked_at = seen(first) | {"ends": ends}
    fact("positions", coder="ana", level="specialist-3", since="2026-06-01")
    again = hr.post(address, LEAVES | looked_at)
    assert "Also ends that day: position Coding Specialist III since 1 June 2026" in told(again)
    assert live("coders").get().until is None


def test_position_that_is_left_unticked_runs_on(hr):
    address = f"/facts/{live('coders').get().pk}/correct/"
    hr.post(address, LEAVES | seen(hr.post(address, LEAVES)))
    assert [live(kind).get().until is None for kind in ("coders", "positions")] == [False, True]


def test_who_would_have_nobody_to_report_to_is_counted(hr):
    address = f"/facts/{Fact.objects.get(kind='coders', coder__code='lea').pk}/correct/"
    leaves = LEAVES | {"name": "Lea Brandt", "hired": "2020-01-06"}
    answer = hr.post(address, leaves)
    assert "1 coder reports to this person" in words(answer)
    assert 'href="/hand-over/lea/"' in answer.text


def test_who_comes_back_keeps_the_home_facility_and_the_gap_is_said(hr):
    address = f"/facts/{live('coders').get().pk}/correct/"
    first = hr.post(address, LEAVES)
    ends = [str(one.pk) for one in first.context["effect"].leaving.ending]
    hr.post(address, LEAVES | seen(first) | {"ends": ends})
    form = hr.get(AGAIN).context["form"]
    assert (form.answer("name"), form.answer("facility")) == ("Ana Silva", "north")
    first = hr.post(AGAIN, BACK)
    assert "Judged again from" in first.text
    assert "Not employed from 14 November 2026 to 31 January 2027." in told(first)
    day_off = hr.post(AGAIN, BACK | {"hired": "2026-11-15"})
    assert "Not employed on 14 November 2026." in told(day_off)
    hr.post(AGAIN, BACK | seen(first))
    assert live("coders").count() == 2


def test_small_correction_is_saved_at_once(hr):
    one = fact("credentials", coder="ana", credential="CCA", since="2025-03-01")
    small = {"credential": "CCA", "since": "2025-03-08", "until": "", "why": "typo", **WHY}
    hr.post(f"/facts/{one.pk}/correct/", small)
    assert str(live("credentials").get().since) == "2025-03-08"
