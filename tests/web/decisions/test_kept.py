"""The database lets no decision stand without a named person, a reason, an entry and its facts."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from coderpath_web.clock import today
from coderpath_web.decisions.models import DecisionRecord, GrantedException, Transition
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from tests.web.decisions.made import NEXT_YEAR, decide, somebody
from tests.web.factories import account

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana():
    return somebody()


@pytest.fixture
def priya():
    return account("hr-partner")


def refused(model, **fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**fields)


def entry_by(by, why="Because.", about=None):
    with transaction.atomic():
        return write_entry(by=by, action="request.approved", why=why, about=about)


def excepting(ana, by, entry, /, **more):
    return {
        "coder": ana,
        "path": "intermountain-revised",
        "level": "specialist-3",
        "rule": "ahima-credential",
        "asks": "Has a CCA",
        "stood": "not_met",
        "since": today(),
        "until": NEXT_YEAR,
        "why": "Because.",
        "by": by,
        "made_in": entry,
    } | more


def moving(ana, by, entry, /, **more):
    return {
        "coder": ana,
        "move": "out",
        "effective": NEXT_YEAR,
        "why": "Because.",
        "by": by,
        "made_in": entry,
    } | more


def recorded(ana, entry, **more):
    """Put a record beside an entry, without which no move stands."""
    told = {"coder": ana, "act": "moved", "content": "{}", "sha256": "", "made_in": entry} | more
    return DecisionRecord.objects.create(**told)


@pytest.mark.parametrize(("model", "fields"), [(Transition, moving), (GrantedException, excepting)])
@pytest.mark.parametrize(
    "wrong", ["nobody", "no reason", "another reason", "another", "own", "old"]
)
def test_row_written_past_the_actions_is_refused(ana, priya, model, fields, wrong):
    own = account("supervisor", coder=ana, username="own")
    by = own if wrong == "own" else priya
    entry = entry_by(by, "  " if wrong == "no reason" else "Because.", ana)
    recorded(ana, entry)
    more = {
        "nobody": {"by": None},
        "no reason": {"why": "  "},
        "another reason": {"why": "Something else."},
        "another": {"by": own},
        "own": {},
        "old": {},
    }[wrong]
    if wrong == "old":
        entry_by(priya)
    refused(model, **fields(ana, by, entry, **more))


@pytest.mark.parametrize(("model", "fields"), [(Transition, moving), (GrantedException, excepting)])
def test_row_as_an_action_writes_it_stands_and_is_never_changed(ana, priya, model, fields):
    entry = entry_by(priya, about=ana)
    recorded(ana, entry)
    made = model.objects.create(**fields(ana, priya, entry))
    for change in (lambda: model.objects.update(why="Another."), made.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_move_to_a_level_stands_with_its_position_alone(ana, priya):
    entry = entry_by(priya, about=ana)
    recorded(ana, entry)
    refused(Transition, **moving(ana, priya, entry, move="up", level="specialist-3"))
    refused(Transition, **moving(ana, priya, entry, move="up"))
    refused(Transition, **moving(ana, priya, entry, level="specialist-3"))


def test_two_moves_of_one_entry_are_refused(ana, priya):
    made = decide(priya, ana)
    refused(Transition, **moving(ana, priya, Entry.objects.last(), effective=date(2028, 1, 1)))
    assert Transition.objects.get() == made


def test_move_without_its_record_is_refused(ana, priya):
    entry = entry_by(priya, about=ana)
    refused(Transition, **moving(ana, priya, entry))
    recorded(ana, entry)
    assert Transition.objects.create(**moving(ana, priya, entry)).pk


def test_record_is_about_whom_its_entry_is_about_and_never_changes(ana, priya):
    with pytest.raises(IntegrityError), transaction.atomic():
        recorded(ana, entry_by(priya))
    record = recorded(ana, entry_by(priya, about=ana))
    for change in (lambda: DecisionRecord.objects.update(content="[]"), record.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
