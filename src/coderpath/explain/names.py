"""Titles instead of names: levels, patient types and facilities as people call them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from coderpath.criteria import KIND_OF, Criterion, Rules
from coderpath.criteria.asked_where import asked_of
from coderpath.criteria.words import Asked, Clause, Names, Surroundings, Words
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, EntryRule, Requirement
from coderpath.same_name import form
from coderpath.sentence.words import lowered, plain
from coderpath.the_same import TheSame


@dataclass(frozen=True, slots=True)
class PathNames(Names):
    """The names of a path; a level that only the replaced path knows has its title from there."""

    path: CareerPath

    @property
    def rules(self) -> Rules:
        """What the path says to its criteria."""
        return self.path.rules

    def level(self, name: str) -> str:
        """Give a level's title."""
        for known in (self.path, self.path.replaced):
            if known is not None and form(name) in known.by_form:
                return known.by_form[form(name)].title
        return name

    def level_held(self, name: str) -> str:
        """Give a level's title; of an older name also that of the level it counts as today."""
        title, today = self.level(name), self.path.of_today.get(form(name))
        if today is None or today.title == title:
            return title
        return f"{title} (counts as today’s {today.title})"

    def type(self, name: str) -> str:
        """Give a patient type's title as it stands within a sentence."""
        return lowered(self.path.type_titles.get(form(name), plain(name)))

    def minimum(self, level: str) -> Sequence[Asked]:
        """Give what a level's whole minimum asks."""
        asked = self.path.whole_minimum(self.path.level(level))
        return [Asked(self.asks_of(one), one.presumed) for one in asked]

    def clause(self, rule: Criterion) -> Clause:
        """Say what a criterion asks: worked out once for a path, whoever it is asked of."""
        return _clause(TheSame(self.path), TheSame(rule))

    def words(self, rule: Criterion) -> Words[Any]:
        """Give the words of a criterion's kind."""
        return KIND_OF[type(rule)].words

    def asks_of(self, requirement: Requirement | EntryRule) -> str:
        """Say what a requirement asks, in its own words where it has any, and of whom."""
        if isinstance(requirement, EntryRule):
            return requirement.says or self.clause(requirement.when).alone
        asked = requirement.says or self.clause(requirement.criterion).alone
        if requirement.when is None:
            return asked
        condition = asked_of(requirement.when, self)
        return f"{asked} ({condition})" if requirement.says else f"{asked}, {condition}"


# Every page of every coder says the same few hundred clauses.
@lru_cache(maxsize=8192)
def _clause(path: TheSame, rule: TheSame) -> Clause:
    names = PathNames(cast("CareerPath", path.thing))
    criterion = cast("Criterion", rule.thing)
    return names.words(criterion).asks(criterion, names)


def surroundings(record: CoderRecord, path: CareerPath, on: Day) -> Surroundings:
    """Give what words are told of a coder on a day."""
    return Surroundings(record, PathNames(path), on)


def level_title(path: CareerPath, name: str) -> str:
    """Give a level's title."""
    return PathNames(path).level(name)


def level_held(path: CareerPath, name: str) -> str:
    """Give a level's title; of an older name also that of the level it counts as today."""
    return PathNames(path).level_held(name)


def level_titles(path: CareerPath, names: Sequence[str], joint: str = "or") -> str:
    """List the titles of levels."""
    return PathNames(path).levels(names, joint)


def type_title(path: CareerPath, name: str) -> str:
    """Give a patient type's title as it stands within a sentence."""
    return PathNames(path).type(name)
