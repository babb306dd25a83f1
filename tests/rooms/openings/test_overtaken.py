"""Whoever acts on what was answered while the form was on its way is refused."""

import pytest

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.accounts.models import Account
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.actions import Choice
from coderpath_web.rooms.openings.models import Application, ApplicationStep
from coderpath_web.rooms.openings.pages.choosing import choosing as choosing_page
from tests.rooms.openings.made import BEGINS, applied, hospital, posted
from tests.web.factories import account
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
ANSWER = "Thank you for applying."


made = once_a_module(hospital)


@pytest.fixture
def hr(made, db):
    return made()


def own(code):
    return Account.objects.get(coder__code=code)


def refused(act, kind=Refused):
    """Act, and look that nothing was done."""
    before = Entry.objects.count(), ApplicationStep.objects.count(), Application.objects.count()
    with pytest.raises(kind) as told:
        act()
    assert before == (
        Entry.objects.count(),
        ApplicationStep.objects.count(),
        Application.objects.count(),
    )
    return str(told.value)


def choosing(hr, opening, one, others=()):
    choice = Choice(one, BEGINS, "Has taught before.")
    answers = {other.pk: ANSWER for other in others}
    return actions.choose(by=hr, opening=opening, choice=choice, answers=answers)


def test_somebody_who_withdrew_meanwhile_is_not_chosen(hr):
    opening = posted(hr)
    there = applied(opening, "ana", "ben")
    actions.withdraw_application(by=own("ana"), application=there["ana"])
    act = lambda: choosing(hr, opening, there["ana"], [there["ben"]])  # noqa: E731 -- tried below
    assert "answered already" in refused(act, Overtaken)
    act = lambda: actions.shortlist(by=hr, application=there["ana"], why="Good.")  # noqa: E731
    assert "answered already" in refused(act, Overtaken)


def test_whoever_was_chosen_meanwhile_does_not_withdraw(hr):
    opening = posted(hr)
    there = applied(opening, "ana")
    choosing(hr, opening, there["ana"])
    refused(lambda: actions.withdraw_application(by=own("ana"), application=there["ana"]))


def test_nobody_applies_for_what_was_closed_meanwhile(hr):
    opening = posted(hr)
    actions.close_opening(by=hr, opening=posted(hr), why="No money.", answers={})
    closed = posted(hr)
    actions.close_opening(by=hr, opening=closed, why="No money.", answers={})
    by = own("ana")
    assert "closed" in refused(lambda: actions.apply_for(by=by, opening=closed))
    assert actions.apply_for(by=by, opening=opening).opening == opening


def test_an_opening_is_not_closed_over_somebody_who_applied_meanwhile(hr):
    opening = posted(hr)
    there = applied(opening, "ana")
    applied(opening, "ben")
    assert "Ben Okoro would get none" in refused(lambda: choosing(hr, opening, there["ana"]))


def test_what_was_shortlisted_meanwhile_can_still_be_chosen(hr):
    opening = posted(hr)
    there = applied(opening, "ana")
    actions.shortlist(by=account("hr-partner", username="other"), application=there["ana"], why="A")
    choosing(hr, opening, there["ana"])
    assert Application.objects.get().last.act == "chosen"


@pytest.mark.parametrize("act", ["choose", "close"])
def test_form_that_was_sent_as_another_closed_it_is_told_of_that(hr, client, monkeypatch, act):
    opening = posted(hr)
    key = applied(opening, "ana")["ana"].pk
    found = choosing_page.opening_or_404

    def as_another_closes_it(*asked):
        there = found(*asked)
        other = account("hr-partner", username="other")
        actions.close_opening(by=other, opening=there, why="No money.", answers={key: ANSWER})
        return there

    monkeypatch.setattr(choosing_page, "opening_or_404", as_another_closes_it)
    client.force_login(hr)
    data = {"chosen": key, "effective": BEGINS, "why": "Has taught.", f"answer.{key}": ANSWER}
    answer = client.post(f"/openings/{opening.pk}/{act}/", data)
    assert answer.status_code == 409
    assert " closed this opening in the meantime." in answer.content.decode()
