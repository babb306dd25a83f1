"""Work done ahead of the lock: whatever others did meanwhile, it ends as if done at once."""

from contextlib import suppress

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from coderpath_web.facts.models import Fact
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.standings.actions import move_in, rewrite_derived
from coderpath_web.standings.ahead import Ahead
from tests.property.generate import worlds
from tests.property.reading import tried
from tests.web.facts.test_rebuild import PHASES, STEPS, History, derived, written

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
@given(world=worlds(), before=STEPS, meanwhile=STEPS, data=st.data())
def test_derived_rows_are_those_of_rebuilding_whatever_others_did_before_moving_in(
    world, before, meanwhile, data
):
    with transaction.atomic():
        if world.replaced:
            adopt_path(by=None, text=written(world.replaced))
        adopt_path(by=None, text=written(world.doc))
        history = Overtaking(world, data)
        for step in before:
            history.do(step)
        if ahead := history.begin():
            for step in meanwhile:
                history.do(step)
            with suppress(Refused, AlreadyRetracted, IntegrityError):
                history.end(ahead, most=None)
        kept = derived()
        rewrite_derived(None)
        assert kept == derived()
        transaction.set_rollback(True)
