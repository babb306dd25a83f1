"""The life of a request, walked through whole: every stage that can be reached, every act in it."""

import pytest

from coderpath_web.rooms.requests.enums import OPEN, Act, Stage
from coderpath_web.rooms.requests.machine import Stand, after, may_follow, stand_after

STEPS = (1, 2, 3)


def walked(steps):
    """Give every stand that can be reached, with the acts that lead there first."""
    found, waiting = {Stand(): ()}, [Stand()]
    while waiting:
        stand = waiting.pop(0)
        for act in may_follow(stand, steps):
            there = after(stand, act, steps)
            if there not in found:
                found[there] = (*found[stand], act)
                waiting.append(there)
    return found


@pytest.mark.parametrize("steps", STEPS)
def test_every_stage_is_reached_and_the_chain_is_never_left(steps):
    found = walked(steps)
    assert {one.stage for one in found} == set(Stage)
    assert {one.place for one in found} == set(range(steps))
    assert all(stand_after(acts, steps) == stand for stand, acts in found.items())


@pytest.mark.parametrize("steps", STEPS)
def test_nothing_reads_approved_without_one_agreement_for_each_step_before(steps):
    for stand, acts in walked(steps).items():
        if stand.stage is Stage.APPROVED:
            assert acts.count(Act.AGREED) == steps - 1
            assert acts[-1] is Act.APPROVED


@pytest.mark.parametrize("steps", STEPS)
def test_what_is_over_stays_so_but_for_one_appeal(steps):
    for stand in walked(steps):
        if stand.stage in {Stage.APPROVED, Stage.WITHDRAWN}:
            assert may_follow(stand, steps) == ()
        if stand.stage is Stage.REFUSED:
            assert may_follow(stand, steps) == (() if stand.appealed else (Act.APPEALED,))


@pytest.mark.parametrize("steps", STEPS)
def test_whatever_is_open_can_be_ended(steps):
    for stand in walked(steps):
        if stand.stage in OPEN:
            follows = may_follow(stand, steps)
            assert {Act.REFUSED, Act.WITHDRAWN, Act.NOT_NOW, Act.ASKED_MORE} <= set(follows)
            assert (Act.APPROVED in follows) is (stand.place == steps - 1)
            assert (Act.AGREED in follows) is (stand.place < steps - 1)


def test_appeal_is_decided_at_the_step_that_refused():
    acts = (Act.ASKED, Act.AGREED, Act.REFUSED, Act.APPEALED)
    assert stand_after(acts, 2) == Stand(Stage.WAITING, 1, appealed=True)


def test_act_that_may_not_follow_is_refused():
    with pytest.raises(ValueError, match="may not follow"):
        stand_after((Act.ASKED, Act.APPEALED), 2)
