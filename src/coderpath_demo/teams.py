"""Teams: who heads them when, and who reports to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coderpath.days import FOREVER, Day
from coderpath_demo.coder import Coder
from coderpath_demo.places import HOSPITALS, MAIN, REGIONS, Hospital, in_region

CORPORATE = "corporate"
"""The corporate office: regional managers and the leading consultant; it has no head here."""

COMPLIANCE = "compliance"
RURAL = "critical_access"


@dataclass
class Team:
    """A team; its members may sit in several small hospitals of one region."""

    team: str
    facilities: tuple[str, ...]
    heads: list[tuple[Coder, Day, Day]] = field(default_factory=list)

    def head(self, coder: Coder, since: Day) -> None:
        """Give the team a head from a day on."""
        self.heads.append((coder, since, FOREVER))

    def lose(self, day: Day) -> None:
        """End the time of the present head."""
        coder, since, _ = self.heads[-1]
        self.heads[-1] = (coder, since, day)


def all_teams() -> dict[str, Team]:
    """Give the corporate office, a team of supervisors for each region, and the coders' teams."""
    teams = [Team(CORPORATE, (MAIN,)), Team(COMPLIANCE, (MAIN,))]
    for region in REGIONS:
        places = in_region(region)
        teams.append(Team(managers_of(region), (places[0].facility,)))
        teams.extend(Team(name, (place.facility,)) for place in places for name in _names(place))
        small = tuple(place.facility for place in places if place.kind == RURAL)
        if small:
            teams.append(Team(rural(region), small))
    return {team.team: team for team in teams}


def managers_of(region: str) -> str:
    """Name the team of supervisors that a regional manager heads."""
    return f"managers-{region}"


def rural(region: str) -> str:
    """Name the one team of a region's critical access hospitals."""
    return f"rural-{region}"


def _names(place: Hospital) -> list[str]:
    if place.kind == RURAL:
        return []
    return [f"{place.facility}-{number + 1}" for number in range(place.teams)]


TEAMS_OF = {place.facility: _names(place) or [rural(place.region)] for place in HOSPITALS}
"""The teams that a hospital's coders may sit in."""


def reports(coder: Coder, teams: dict[str, Team], start: Day) -> Iterator[tuple[str, Day, Day]]:
    """Give to whom a coder reports, and when, from `start` on; while a team has no head, to no one.

    The head of a team sits in the team of the next higher one.
    """
    for seat in coder.seats:
        for head, since, until in teams[seat.team].heads:
            first, last = max(seat.since, since, start), min(seat.until, until)
            if first < last and head is not coder:
                yield head.coder, first, last
