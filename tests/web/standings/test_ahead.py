"""Work done ahead of the lock: whatever others did meanwhile, it ends as if done at once."""

from contextlib import suppress

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from coderpath.facts.files.memory import memory_place
from coderpath_web.facts.models import Fact
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.standings import ahead as ahead_of_turn
from coderpath_web.standings.actions import move_in
from coderpath_web.standings.ahead import Ahead
from tests.property.generate import worlds
from tests.property.reading import tried
from tests.web.factories import coder, facility, fact, path
from tests.web.facts.test_rebuild import PHASES, STEPS, History, derived, rebuilt, written

pytestmark = pytest.mark.django_db


class Overtaking(History):
    """A history in which something is worked out, and moved in after what others do meanwhile."""

    def begin(self):
        live = list(Fact.objects.filter(retracted_at=None).order_by("pk"))
        gone = self.draw(st.lists(st.sampled_from(live), max_size=5, unique=True)) if live else []
        count = self.draw(st.integers(0, len(self.waiting)))
        new, self.waiting = self.waiting[:count], self.waiting[count:]
        number = newest_entry()
        with suppress(Refused):
            return Ahead(number=number, new=new, retract=[fact.pk for fact in gone])

    def end(self, ahead, most):
        with transaction.atomic():
            entry = write_entry(by=None, action="facts.recorded")
            move_in(entry=entry, ahead=ahead, most=most)


@settings(tried(25, 0.05), phases=PHASES)
@given(world=worlds(), steps=st.tuples(STEPS, STEPS, STEPS), few=st.integers(0, 1), data=st.data())
def test_derived_rows_are_those_of_rebuilding_whatever_others_did_before_moving_in(
    world, steps, few, data
):
    with transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead_of_turn, "FEW", few)
        if world.replaced:
            adopt_path(by=None, text=written(world.replaced))
        adopt_path(by=None, text=written(world.doc))
        history = Overtaking(world, data)
        for step in steps[0]:
            history.do(step)
        if ahead := history.begin():
            for step in steps[1]:
                history.do(step)
            with suppress(Refused):
                ahead.catch_up()
            for step in steps[2]:
                history.do(step)
            with suppress(Refused, AlreadyRetracted, IntegrityError):
                history.end(ahead, most=None)
        assert derived() == rebuilt()
        transaction.set_rollback(True)


def test_whom_others_touched_meanwhile_is_not_left_to_be_judged_while_others_wait(monkeypatch):
    path()
    facility()
    codes = [f"c{number}" for number in range(3 * ahead_of_turn.FEW)]
    for code in codes:
        coder(code)
    given_courses = [{"coder": code, "of": "Anatomy", "on": "2026-02-01"} for code in codes]
    new = read_rows(memory_place({"courses": given_courses})).new
    work_out = Ahead._work_out  # noqa: SLF001 -- others act while it works

    def meanwhile(ahead, coders):
        work_out(ahead, coders)
        monkeypatch.setattr(Ahead, "_work_out", work_out)
        for code in codes:
            fact("hours", coder=code, month="2026-01", productive_minutes="900")

    monkeypatch.setattr(Ahead, "_work_out", meanwhile)
    ahead = Ahead(number=newest_entry(), new=new)
    assert ahead.touched_again(newest_entry() + 1) == set()
    with transaction.atomic():
        entry = write_entry(by=None, action="facts.recorded")
        move_in(entry=entry, ahead=ahead, most=0)
    assert derived() == rebuilt()
