"""The database lets nobody be chosen without a person, a reason, an entry and a move."""

import pytest
from django.db import IntegrityError, transaction

from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.openings.models import Application, ApplicationStep, Opening
from tests.rooms.openings.made import applied, hospital, posted
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


def _made():
    hr = hospital()
    return hr, applied(posted(hr), "ana")["ana"]


made = once_a_module(_made)


@pytest.fixture
def world(made, db):
    return made()


def entry_by(by):
    with transaction.atomic():
        return write_entry(by=by, action="opening.filled", why="Because.")


def step(application, by, **more):
    given = {"application": application, "by": by, "why": "Because.", "before": "applied"}
    given["made_in"] = more.pop("made_in", None) or entry_by(by)
    with pytest.raises(IntegrityError), transaction.atomic():
        ApplicationStep.objects.create(**given | more)


def test_nobody_is_chosen_without_a_move(world):
    hr, application = world
    step(application, hr, act="chosen")


def test_no_answer_is_without_a_reason(world):
    hr, application = world
    step(application, hr, act="not_chosen", why="  ")


def test_no_answer_is_in_anothers_name(world):
    hr, application = world
    other = Account.objects.get(coder__code="ben")
    step(application, hr, act="not_chosen", made_in=entry_by(other))


def test_nobody_decides_on_their_own_application(world):
    _, application = world
    step(application, Account.objects.get(coder__code="ana"), act="shortlisted")


def test_nobody_withdraws_for_another(world):
    hr, application = world
    step(application, hr, act="withdrawn")


def test_no_answer_follows_what_was_not_done(world):
    hr, application = world
    step(application, hr, act="not_chosen", before="shortlisted")


def test_no_step_follows_a_step_twice(world):
    hr, application = world
    ApplicationStep.objects.create(
        application=application,
        act="not_chosen",
        before="applied",
        why="No.",
        by=hr,
        made_in=entry_by(hr),
    )
    step(application, hr, act="shortlisted")


def test_nobody_applies_for_another(world):
    hr, application = world
    made = entry_by(hr)
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.create(
            opening=application.opening,
            coder=Account.objects.get(coder__code="ben").coder,
            made_in=made,
        )


def test_nothing_of_an_opening_changes_but_that_it_closes_once(world):
    hr, application = world
    opening = Opening.objects.filter(pk=application.opening_id)
    for change in ({"says": "Other."}, {"apply_by": "2030-01-01"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            opening.update(**change)
    opening.update(closed_in=entry_by(hr))
    for change in ({"closed_in": None}, {"closed_in": entry_by(hr)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            opening.update(**change)


def test_what_was_said_is_erased_and_never_said_otherwise(world):
    _, application = world
    some = Application.objects.filter(pk=application.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        some.update(says="I never wanted to.")
    with pytest.raises(IntegrityError), transaction.atomic():
        application.acts.update(why="Because of something else.")
    some.update(says="", rests_on={})
