"""Posts: supervisors, managers, trainers, coordinators, consultants; one holder each."""

from collections.abc import Iterator
from dataclasses import dataclass

from coderpath.days import FOREVER, Day
from coderpath_demo.coder import Coder
from coderpath_demo.period import Period
from coderpath_demo.places import HOSPITAL, HOSPITALS, MAIN, REGIONS, in_region
from coderpath_demo.teams import COMPLIANCE, CORPORATE, TEAMS_OF, managers_of

CONSULTANTS = 7
TRAINER_REGIONS = (*REGIONS, "Central")
COORDINATORS = (
    "northgate",
    MAIN,
    MAIN,
    "lakestreet",
    "redmesa",
    "eastmoor",
    "millrace",
    "sandhill",
)
NO_TRAINER_LATELY = "Southern"
MONTHS_WITHOUT_TRAINER = 9


@dataclass
class Post:
    """A post: its level, where it is, the team that it heads, and who holds it now."""

    level: str
    facility: str
    sits_in: str
    heads: str = ""
    opens: Day = 0
    closes: Day = FOREVER
    holder: Coder | None = None

    @property
    def region(self) -> str:
        """The region from which the post is filled."""
        return HOSPITAL[self.facility].region

    @property
    def corporate(self) -> bool:
        """Whether the post is filled from all regions."""
        return self.sits_in == COMPLIANCE


def all_posts(period: Period) -> list[Post]:
    """Give every post there will be; those that the revised path adds open with it."""
    return [
        *_managers(),
        *_supervisors(),
        *(Post("consultant", MAIN, COMPLIANCE) for _ in range(CONSULTANTS)),
        *_added(period),
    ]


def _managers() -> Iterator[Post]:
    for region in REGIONS:
        hub = in_region(region)[0].facility
        yield Post("supervisor", hub, CORPORATE, heads=managers_of(region))


def _supervisors() -> Iterator[Post]:
    headed: dict[str, None] = {}
    for place in HOSPITALS:
        for team in TEAMS_OF[place.facility]:
            if team not in headed:
                headed[team] = None
                yield Post("supervisor", place.facility, managers_of(place.region), heads=team)


def _added(period: Period) -> Iterator[Post]:
    opens = period.change_over
    gone = period.back(MONTHS_WITHOUT_TRAINER)
    for region in TRAINER_REGIONS:
        hub = in_region(region)[0].facility
        closes = gone if region == NO_TRAINER_LATELY else FOREVER
        yield Post("trainer", hub, managers_of(region), opens=opens, closes=closes)
    for facility in COORDINATORS:
        yield Post("coordinator", facility, TEAMS_OF[facility][0], opens=opens)
    for region in REGIONS:
        hub = in_region(region)[0].facility
        yield Post("documentation-coordinator", hub, TEAMS_OF[hub][0], opens=opens)
