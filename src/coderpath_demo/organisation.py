"""The organisation as it stands while the months go by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from coderpath.days import Day, Month, first_of
from coderpath.facts.standards import Standards
from coderpath.path import CareerPath
from coderpath_demo.coder import Coder
from coderpath_demo.names import names
from coderpath_demo.paths import path_in_force
from coderpath_demo.period import Period
from coderpath_demo.posts import Post, all_posts
from coderpath_demo.prospects import Prospects
from coderpath_demo.standards import draw_standards
from coderpath_demo.teams import TEAMS_OF, Team, all_teams


@dataclass
class Organisation:
    """Everyone who was ever there, everyone present, the posts and the teams."""

    period: Period
    random: Random
    standards: Standards
    new_names: Iterator[str]
    prospects: Prospects
    coders: list[Coder] = field(default_factory=list)
    present: list[Coder] = field(default_factory=list)
    teams: dict[str, Team] = field(default_factory=all_teams)
    posts: list[Post] = field(default_factory=list)
    crowd: dict[str, int] = field(default_factory=dict)
    """How many are present, by facility."""
    colleagues: Sequence[Coder] = ()
    """Others with whom they work, whose years are told already."""

    @classmethod
    def founded(cls, period: Period, random: Random, taken: frozenset[str]) -> "Organisation":
        """Give an organisation with standards and posts and nobody in it."""
        standards = draw_standards(random)
        known = names(random, taken), Prospects(standards)
        return cls(period, random, standards, *known, posts=all_posts(period))

    def with_chance(self, random: Random) -> "Organisation":
        """Give the same places, standards and colleagues with nobody new yet, and other dice."""
        known = replace(self, random=random, colleagues=self.coders)
        return replace(known, coders=[], present=[], posts=[], crowd={})

    def begin_month(self, month: Month) -> None:
        """Let those go who left before the month, and let those in who join by the story."""
        first, end = first_of(month), first_of(month + 1)
        self.present = [
            coder
            for coder in self.coders
            if any(spell.hired < end and spell.left > first for spell in coder.employment)
        ]
        self.crowd = {}
        for coder in self.present:
            self.crowd[coder.facility] = self.crowd.get(coder.facility, 0) + 1

    def join(self, coder: Coder) -> None:
        """Take someone new on to the list."""
        self.coders.append(coder)
        self.present.append(coder)
        self.crowd[coder.facility] = self.crowd.get(coder.facility, 0) + 1

    def free(self) -> list[Coder]:
        """Give those present whose career is drawn and not told by a story."""
        return [coder for coder in self.present if coder.script is None]

    def smallest_team(self, facility: str) -> str:
        """Give the team of a facility with the fewest members."""
        sizes = dict.fromkeys(TEAMS_OF[facility], 0)
        for coder in self.present:
            team = coder.seats[-1].team if coder.seats else ""
            if team in sizes:
                sizes[team] += 1
        return min(sizes, key=lambda team: sizes[team])

    def path(self, day: Day) -> CareerPath:
        """Give the path in force on a day."""
        return path_in_force(revised=self.revised(day))

    def revised(self, day: Day) -> bool:
        """Tell whether the revised path is in force on a day."""
        return day >= self.period.change_over
