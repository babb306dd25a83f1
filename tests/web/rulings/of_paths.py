"""Adopting a path, proposing and withdrawing one."""

from coderpath.documents.path import shipped
from coderpath_web.accounts.models import Account
from coderpath_web.rooms.paths import actions
from tests.web.factories import coder
from tests.web.rulings.case import Case

NOT_ADOPTING = ("coder", "supervisor", "trainer", "manager elsewhere", "leadership")
NAME = "intermountain-revised"
LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2027-01-01
levels:
  - {level: coder-1, title: Coder I, after: []}
"""


def shipped_text():
    return (shipped.FOLDER / NAME / shipped.DOCUMENT).read_text(encoding="utf-8")


def alone(role):
    """Leave one person only who adopts paths: the others have never signed in."""

    def ready(world):
        others = {"hr", "administrator", "leadership"} - {role}
        names = [world.accounts[one].pk for one in others]
        Account.objects.filter(pk__in=names).update(last_login=None)

    return ready


def ahead(world):
    """Adopt a path that is in force from a later day."""
    return actions.adopt_path(by=None, text=LADDER)


def adopt(world, _, by):
    actions.adopt_path(by=by, text=shipped_text())


def adopt_shipped(world, _, by):
    actions.adopt_shipped(by=by, name=NAME)


def propose(world, _, by):
    actions.propose_path(by=by, text=shipped_text())


def withdraw(world, document, by):
    actions.withdraw_path(by=by, document=document, why="not yet agreed")


def counted(world):
    """Adopt a path, and hire five who stand alike."""
    ahead(world)
    for number in range(5):
        coder(f"c{number}")


def release(world, _, by):
    actions.release_figures(by=by)


CASES = {
    "rooms.paths.actions.release_figures": Case(
        release, "leadership", ("coder", "supervisor", "trainer", "administrator"), counted
    ),
    "rooms.paths.actions.adopt_path": Case(adopt, "hr", NOT_ADOPTING, alone("hr")),
    "rooms.paths.actions.adopt_shipped": Case(
        adopt_shipped, "administrator", NOT_ADOPTING, alone("administrator")
    ),
    "rooms.paths.actions.propose_path": Case(propose, "hr", NOT_ADOPTING),
    "rooms.paths.actions.withdraw_path": Case(withdraw, "administrator", NOT_ADOPTING, ahead),
}
