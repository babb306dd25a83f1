"""The pages of the mix that are only read, and who looks at each."""

from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from benchmarks.load.browser import Browser
from benchmarks.load.mix.deck import Kind
from benchmarks.load.mix.people import Cast, Member


class Look(NamedTuple):
    """Whose browser opens which page."""

    browser: Browser
    address: str


WHY = (
    "specialist-2/new-type-or-rhit",
    "specialist-3/ahima-credential",
    "specialist-3/accuracy-when-cross-trained",
    "specialist-4/productivity-year",
    "specialist-4/accuracy-at-top-level",
)
"""Requirements of the demo's path that most ask about: of time, credentials, accuracy and pace."""
QUEUES = (
    "/waiting/",
    "/waiting/",
    "/waiting/",
    "/requests/",
    "/openings/",
    "/claims/",
    "/exceptions/",
    "/candidates/",
    "/to-confirm/",
)
OF_CODERS = ("/waiting/", "/waiting/", "/openings/", "/claims/")
OF_CONSULTANTS = ("/waiting/", "/requests/", "/exceptions/")


def member_of(cast: Cast, chance: Random) -> Member:
    """Give any coder with an account."""
    return chance.choice(chance.choice(cast.teams).members)


def coder_page(cast: Cast, chance: Random) -> Look:
    """Open a path or a record: of ten, seven are one's own, two a leader's, one of HR."""
    team = chance.choice(cast.teams)
    one = chance.choice(team.members)
    who = chance.choice((one.browser,) * 7 + (team.leader,) * 2 + (chance.choice(cast.partners),))
    return Look(who, f"/people/{one.code}/{chance.choice(('', '', '', 'record/'))}")


def why(cast: Cast, chance: Random) -> Look:
    """Ask why, as the coder or as whoever leads."""
    team = chance.choice(cast.teams)
    one = chance.choice(team.members)
    who = chance.choice((one.browser, one.browser, team.leader))
    return Look(who, f"/people/{one.code}/why/{chance.choice(WHY)}/")


def board(cast: Cast, chance: Random) -> Look:
    """Open a board: mostly of a team, else of a region."""
    leader = chance.choice(cast.teams).leader
    return Look(chance.choice((leader, leader, leader, chance.choice(cast.managers))), "/team/")


def queue(cast: Cast, chance: Random) -> Look:
    """Open what waits, or one of the lists behind it, in each of the roles."""
    each = (
        (chance.choice(cast.teams).leader, QUEUES[:-3]),
        (chance.choice(cast.managers), QUEUES),
        (chance.choice(cast.partners), QUEUES),
        (chance.choice(cast.consultants), OF_CONSULTANTS),
        (member_of(cast, chance).browser, OF_CODERS),
    )
    who, addresses = chance.choice(each)
    return Look(who, chance.choice(addresses))


LOOKS: Mapping[Kind, Callable[[Cast, Random], Look]] = {
    Kind.CODER: coder_page,
    Kind.WHY: why,
    Kind.BOARD: board,
    Kind.QUEUE: queue,
}
