"""Everybody who takes part in the mix, each with a browser that is signed in."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from benchmarks.load.browser import Browser


class Member(NamedTuple):
    """A coder of a team: the id, the level to ask for, and facts that can be disputed."""

    code: str
    next: str
    facts: list[int]
    browser: Browser


class Team(NamedTuple):
    """Somebody who leads, and coders who report there."""

    leader: Browser
    members: list[Member]


class Cast(NamedTuple):
    """All of them, and the ids of everybody who works there."""

    coders: list[str]
    teams: list[Team]
    managers: list[Browser]
    partners: list[Browser]
    consultants: list[Browser]


def cast_of(made: Mapping[str, Any], port: int) -> Cast:
    """Give everybody their browser, by what was prepared."""

    def come_in(cookie: str) -> Browser:
        return Browser(port, cookie)

    return Cast(
        made["coders"],
        [
            Team(
                come_in(team["cookie"]),
                [
                    Member(one["code"], one["next"], one["facts"], come_in(one["cookie"]))
                    for one in team["members"]
                ],
            )
            for team in made["teams"]
        ],
        *([come_in(one) for one in made[who]] for who in ("managers", "partners", "consultants")),
    )
