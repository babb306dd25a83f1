"""Posting openings, applying for them, and filling them."""

from datetime import date
from unittest.mock import patch

from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.queries import applications, openings
from tests.web.factories import facts, path
from tests.web.rulings.case import Case

NOT_POSTING = (
    *("coder", "supervisor", "trainer", "manager elsewhere", "leadership", "administrator"),
)
NOT_APPLYING = tuple(one for one in (*NOT_POSTING, "hr") if one != "coder")


def posting(world):
    return actions.Posting(
        "trainer", world.north, Reach.FACILITY, date(2027, 1, 4), None, date(2026, 12, 4), "Trains."
    )


def qualified(world):
    """Post an opening for which ana qualifies."""
    path()
    facts(
        positions=[{"coder": "ana", "level": "specialist-3", "since": "2024-03-04"}],
        experience=[{"coder": "ana", "in": "acute", "since": "2015-01-01", "until": "2020-01-01"}],
    )
    actions.post_opening(by=world.accounts["hr"], posting=posting(world))
    return openings().get()


def applied(world):
    actions.apply_for(by=world.accounts["coder"], opening=qualified(world))
    return applications(openings().get())[0]


def post(world, _, by):
    actions.post_opening(by=by, posting=posting(world))


def apply(world, opening, by):
    actions.apply_for(by=by, opening=opening)


def withdraw(world, application, by):
    actions.withdraw_application(by=by, application=application)


def shortlist(world, application, by):
    actions.shortlist(by=by, application=application, why="Teaches already.")


def choose(world, application, by):
    choice = actions.Choice(application, date(2027, 1, 4), "Teaches already.")
    actions.choose(by=by, opening=application.opening, choice=choice, answers={})


def close(world, application, by):
    answers = {application.pk: "Not now."}
    actions.close_opening(by=by, opening=application.opening, why="No budget.", answers=answers)


def erase(world, opening, by):
    with patch("coderpath_web.decisions.rules.kept_until", return_value=date(2026, 1, 1)):
        actions.erase_applications(by=by, opening=openings().get(pk=opening.pk))


def filled(world):
    """Close an opening, for which nobody applied."""
    path()
    by = world.accounts["hr"]
    opening = actions.post_opening(by=by, posting=posting(world))
    actions.close_opening(by=by, opening=opening, why="No budget.", answers={})
    return opening


def decided(world):
    """Close an opening for which somebody applied."""
    application = applied(world)
    close(world, application, world.accounts["hr"])
    return openings().get()


def hold(world, opening, by):
    actions.hold_applications(by=by, opening=opening, why="A question was asked.")


def held(world):
    opening = decided(world)
    by = world.accounts["hr"]
    return opening, actions.hold_applications(by=by, opening=opening, why="A question.")


def release(world, made, by):
    opening, hold = made
    actions.release_applications(by=by, opening=opening, hold=hold, why="It was answered.")


CASES = {
    "rooms.openings.actions.hold_applications": Case(hold, "hr", NOT_POSTING, decided),
    "rooms.openings.actions.release_applications": Case(release, "hr", NOT_POSTING, held),
    "rooms.openings.actions.erase_applications": Case(erase, "hr", NOT_POSTING, filled),
    "rooms.openings.actions.post_opening": Case(post, "hr", NOT_POSTING, lambda _: path()),
    "rooms.openings.actions.apply_for": Case(apply, "coder", NOT_APPLYING, qualified),
    "rooms.openings.actions.withdraw_application": Case(withdraw, "coder", NOT_APPLYING, applied),
    "rooms.openings.actions.shortlist": Case(shortlist, "hr", NOT_POSTING, applied),
    "rooms.openings.actions.choose": Case(choose, "hr", NOT_POSTING, applied),
    "rooms.openings.actions.close_opening": Case(close, "hr", NOT_POSTING, applied, entries=2),
}
