"""Saying what one is told by mail."""

from coderpath_web.rooms.notices import actions
from tests.web.rulings.case import Case
from tests.web.rulings.of_access import closed


def choose(world, _, by):
    actions.choose_mail(by=by, address="quietly@example.org", off=["keep"])


CASES = {"rooms.notices.actions.choose_mail": Case(choose, "coder", ("trainer",), closed)}
