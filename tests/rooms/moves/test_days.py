"""From which day on a line may be: the path's own, or the day after what it promises."""

from datetime import date

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.models import Transition
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.moves.actions import confirm_moves
from coderpath_web.rooms.moves.enums import Kind
from tests.rooms.moves.taken_over import GRANDFATHER, confirming, lines, taken_over


def confirm(world, code, **more):
    shown = confirming(world, code, seen=newest_entry(), **more)
    return confirm_moves(by=world.priya, document=world.document, confirming=shown)


def test_whoever_is_promised_the_path_before_holds_its_level_on_the_first_day(db):
    world = taken_over(more=GRANDFATHER)
    days = {code: one.earliest for code, one in lines(world).items()}
    assert days["ana"] == date(2026, 11, 1)
    assert days["ben"] == days["cleo"] == date(2026, 11, 2)
    confirm(world, "ben")
    (now,) = on_file().filter(kind="positions", coder__code="ben", until=None)
    assert (now.subject, now.since) == ("two", date(2026, 11, 2))


def test_a_path_to_come_is_looked_at_ahead_and_moves_nobody(db):
    world = taken_over(effective="2026-12-01")
    assert lines(world)["ben"].kind is Kind.UP
    with pytest.raises(Refused, match="takes effect on 1 December 2026"):
        confirm(world, "ana", first_day=date(2026, 12, 1))
    assert not Transition.objects.exists()
