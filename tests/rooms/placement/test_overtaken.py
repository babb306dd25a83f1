"""Whoever acts on a candidate decided on while the form was on its way is refused."""

from datetime import date

import pytest
from django.test import Client

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.decisions.queries import holds_on
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.placement import actions
from coderpath_web.rooms.placement.actions import Hiring, Newcomer
from coderpath_web.rooms.placement.models import CandidateFact
from coderpath_web.rooms.placement.pages.hiring.hiring import HiringForm
from tests.web.factories import account, facility, path
from tests.web.once import once_a_module
from tests.web.rulings.of_evidence import rows

pytestmark = pytest.mark.django_db
LONG_AFTER = date(2090, 1, 2)


def _made():
    facility()
    path()
    return account("hr-partner")


made = once_a_module(_made)


@pytest.fixture
def hr(made, db):
    return made()


@pytest.fixture
def candidate(hr):
    where = Facility.objects.get(code="north")
    newcomer = Newcomer("Mina Patel", where, date(2026, 12, 1))
    return actions.add_candidate(by=hr, newcomer=newcomer)


def refused(act, kind=Overtaken):
    """Act, and look that nothing was done."""
    before = Entry.objects.count(), CandidateFact.objects.count()
    with pytest.raises(kind):
        act()
    assert before == (Entry.objects.count(), CandidateFact.objects.count())


def test_nothing_is_put_down_or_done_about_who_was_decided_on_meanwhile(hr, candidate):
    actions.close_candidate(by=hr, candidate=candidate, why="Took another job.")
    new = rows(credentials={"coder": "ana", "credential": "RHIT", "since": "2026-05-01"})
    refused(lambda: actions.tell_of_candidate(by=hr, candidate=candidate, new=new))
    refused(lambda: actions.take_out(by=hr, candidate=candidate, number=1))
    hiring = Hiring("c-900", "specialist-1", "By the rules.")
    refused(lambda: actions.hire_candidate(by=hr, candidate=candidate, hiring=hiring))


def test_a_hold_is_lifted_once_and_another_one_stays(hr, candidate):
    hold = actions.hold_candidate(by=hr, candidate=candidate, why="A question was asked.")
    other = actions.hold_candidate(by=hr, candidate=candidate, why="Another was.")
    lift = {"by": hr, "candidate": candidate, "hold": hold, "why": "It was answered."}
    actions.release_candidate(**lift)
    refused(lambda: actions.release_candidate(**lift))
    assert holds_on(candidate.via) == [other]


def test_what_was_held_or_erased_meanwhile_is_not_erased(hr, candidate, settings):
    actions.close_candidate(by=hr, candidate=candidate, why="Took another job.")
    candidate.refresh_from_db()
    settings.TODAY = LONG_AFTER
    held = type(candidate).objects.get(pk=candidate.pk)
    hold = actions.hold_candidate(by=hr, candidate=held, why="A question was asked.")
    refused(lambda: actions.erase_candidate(by=hr, candidate=candidate), Refused)
    actions.release_candidate(by=hr, candidate=held, hold=hold, why="It was answered.")
    actions.erase_candidate(by=hr, candidate=candidate)
    refused(lambda: actions.erase_candidate(by=hr, candidate=candidate), Refused)


def test_a_form_that_was_closed_while_it_was_read_says_who_was_faster(hr, candidate, monkeypatch):
    read = HiringForm.is_valid

    def closed_meanwhile(form):
        actions.close_candidate(by=hr, candidate=candidate, why="Took another job.")
        return read(form)

    monkeypatch.setattr(HiringForm, "is_valid", closed_meanwhile)
    client = Client()
    client.force_login(hr)
    page = client.post(f"/candidates/{candidate.pk}/hire/", {"level": "of nothing", "code": ""})
    assert page.status_code == 409
    assert "closed this candidate in the meantime" in page.content.decode()
