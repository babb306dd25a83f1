"""What was recorded together is told with each answer that hangs on it, to whoever reads files."""

import pytest

from coderpath_web import clock
from coderpath_web.facts.models import Fact
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(client):
    path()
    facility()
    client.force_login(account("supervisor", "team", coder=coder("sue", "Sue Lead")))
    coder("ana", level="specialist-2", to="sue")
    return client


def test_each_answer_that_a_recording_changed_is_named_from_before_to_now(lead):
    known = fact("education", coder="ana", level="high_school", on="2015-06-01")
    page = lead.get(f"/facts/{known.pk}/changed/").context["page"]
    (one,) = page.people
    assert one.code == "ana"
    changed = {line.says: (line.before, line.after) for line in one.lines}
    assert ("not_recorded", "met") in changed.values() or ("not_met", "met") in changed.values()


def test_hire_says_how_many_answers_begin_and_where_with_the_list_folded(lead):
    coder("ned", "Ned New", level="specialist-2", to="sue")
    spell = Fact.objects.get(kind="coders", coder__code="ned")
    answer = lead.get(f"/facts/{spell.pk}/changed/")
    (one,) = answer.context["page"].people
    many = len(one.lines)
    assert many > 8
    assert one.says == f"{many} answers now exist; Ned New starts at Coding Specialist II."
    assert f"<summary>Show the {many} answers</summary>" in answer.text


def test_board_leads_from_what_was_recorded_to_what_it_changed(lead, settings):
    known = fact("education", coder="ana", level="high_school", on="2015-06-01")
    # The board tells the days before its own: here that of the recording, not that of the tests.
    settings.TODAY = clock.day_of(known.recorded_in.at)
    assert f'href="/facts/{known.pk}/changed/"' in lead.get("/team/").text


def test_recording_on_which_no_answer_hangs_says_so(lead):
    course = fact("courses", coder="ana", of="knitting", on="2025-06-01")
    answer = lead.get(f"/facts/{course.pk}/changed/")
    assert "No answer depends on it today." in answer.text


def test_recording_about_somebody_out_of_reach_is_not_there(lead):
    coder("zoe", "Zoe Far")
    far = fact("education", coder="zoe", level="high_school", on="2015-06-01")
    assert lead.get(f"/facts/{far.pk}/changed/").status_code == 404
