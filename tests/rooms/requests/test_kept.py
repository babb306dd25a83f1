"""The database walked through: from every stand of a request, every act, by everybody, raw."""

import pytest
from django.db import IntegrityError, transaction

from coderpath_web.decisions.models import Transition
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.requests.enums import DECIDING, Act, Stage
from coderpath_web.rooms.requests.machine import FOLLOWS, Stand, after, may_follow
from coderpath_web.rooms.requests.models import MoveRequest, RequestStep
from tests.rooms.requests.asked import (
    JUNE,
    NEXT_YEAR,
    again,
    agree,
    answer,
    appeal,
    ask,
    ask_more,
    asked_world,
    put_off,
    refuse,
    withdraw,
)
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
STEPS = 2
DO = {
    Act.AGREED: agree,
    Act.APPROVED: agree,
    Act.NOT_NOW: put_off,
    Act.REFUSED: refuse,
    Act.ASKED_MORE: ask_more,
    Act.ANSWERED: answer,
    Act.WITHDRAWN: withdraw,
    Act.APPEALED: appeal,
}


def walked():
    """Give every stand but that before asking, with the acts after asking that lead there."""
    first = after(Stand(), Act.ASKED, STEPS)
    found, waiting = {first: ()}, [first]
    while waiting:
        stand = waiting.pop(0)
        for act in may_follow(stand, STEPS):
            there = after(stand, act, STEPS)
            if there not in found:
                found[there] = (*found[stand], act)
                waiting.append(there)
    return found


STANDS = walked()


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def decider(world, stand):
    """Give who decides at a step: before an appeal the first, then somebody else."""
    return ((world.edith, world.other), (world.priya, world.teresa))[stand.place][stand.appealed]


def brought(world, acts):
    """Bring a request to a stand through the product's own actions."""
    request = ask(world)
    for act in acts:
        by = decider(world, again(request).stand) if act in DECIDING else world.own
        DO[act](by, request)
    return again(request)


def is_refused(request, act, by, **more):
    """Try to write a step past the actions; leave no trace."""
    try:
        with transaction.atomic():
            entry = write_entry(by=by, action="request.tried", why="Because.")
            _write(request, act, by, entry, **more)
            transaction.set_rollback(True)
    except IntegrityError:
        return True
    return False


def _write(request, act, by, entry, **more):
    stand = request.stand
    fields = {
        "request": request,
        "number": request.last.number + 1,
        "act": act.value,
        "before": stand.stage.value,
        "after": FOLLOWS.get((stand.stage, act), Stage.APPROVED).value,
        "place": stand.place,
        "why": "Because.",
        "again_on": JUNE if act is Act.NOT_NOW else None,
        "effective": NEXT_YEAR if act is Act.APPROVED else None,
        "role": "supervisor",
        "by": by,
        "made_in": entry,
    }
    step = RequestStep(**fields)
    for name, value in more.items():
        setattr(step, name, value)
    step.save(force_insert=True)


@pytest.mark.parametrize("stand", STANDS, ids=str)
def test_from_every_stand_only_what_may_follow_is_written_by_who_may(world, stand):
    request = brought(world, STANDS[stand])
    assert request.stand == stand
    for act in Act:
        by = decider(world, stand) if act in DECIDING else world.own
        may = act in may_follow(stand, STEPS) and act is not Act.APPROVED
        assert is_refused(request, act, by) is not may, act
    for act, by in wrong_people(world, request):
        assert is_refused(request, act, by), (act, by)
    if stand.is_open:
        for wrong in WRONG:
            assert is_refused(request, Act.REFUSED, decider(world, stand), **wrong), wrong


def wrong_people(world, request):
    """Go through what people may never do with a request as it stands."""
    barred = {world.own} | {one.by for one in request.done if one.act in {"asked", "agreed"}}
    if request.stand.appealed:
        barred |= {one.by for one in request.done if one.act == "refused"}
    yield from ((act, by) for act in DECIDING for by in barred)
    spoken = (Act.ANSWERED, Act.WITHDRAWN, Act.APPEALED)
    yield from ((act, by) for act in spoken for by in (world.priya, world.far))


WRONG = (
    {"why": "  "},
    {"why": "Something else."},
    {"by_id": None},
    {"number": 9},
    {"number": 1},
    {"place": 2},
    {"role": ""},
    {"again_on": JUNE},
    {"effective": NEXT_YEAR},
    {"after": "approved"},
    {"before": "refused"},
)


def test_nothing_reads_approved_without_the_move_of_its_entry(world):
    request = brought(world, [Act.AGREED])
    assert is_refused(request, Act.APPROVED, world.priya)
    agree(world.priya, request)
    assert Transition.objects.get().made_in == again(request).last.made_in


def test_second_open_request_is_refused_by_the_database_too(world):
    request = ask(world)
    with pytest.raises(IntegrityError), transaction.atomic():  # noqa: PT012 -- one of them refuses
        entry = write_entry(by=world.own, action="request.asked", about=world.ana)
        copy = MoveRequest.objects.get(pk=request.pk)
        copy.pk, copy.made_in = None, entry
        copy.save(force_insert=True)
        RequestStep.objects.create(
            request=copy, number=1, act="asked", before="", after="waiting", place=0,
            by=world.own, made_in=entry,
        )  # fmt: skip


@pytest.mark.parametrize(("model", "change"), [(MoveRequest, "title"), (RequestStep, "why")])
def test_rows_are_never_changed(world, model, change):
    ask(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**{change: "Something else."})
