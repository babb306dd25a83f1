"""What every kind of criterion must be able to say, and what it is told to say it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from coderpath.criteria.base import Criterion, Row
from coderpath.criteria.branch import Branch
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.tables import FactTable
from coderpath.days import FOREVER, Day
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import source_of
from coderpath.sentence import Said, said
from coderpath.sentence.words import capital, joined
from coderpath.verdict import State

Rule = TypeVar("Rule", bound=Criterion)

BY_ITSELF = "Comes with time"
"""How a sentence begins about what takes nothing but time."""


class Clause(NamedTuple):
    """A clause about a coder: "has a " and "high school diploma or higher".

    The lead falls away where the clause stands alone. It names neither days nor sources, so it is
    plain words.
    """

    lead: str
    rest: str

    @property
    def alone(self) -> str:
        """The clause as a line of its own."""
        return capital(self.rest)

    @property
    def within(self) -> str:
        """The clause with its verb, within a sentence: whoever has a high school diploma."""
        return self.lead + self.rest


class Contrast(NamedTuple):
    """A change of a single parameter: how it is now, and how it was."""

    now: str
    before: str


class Heading(NamedTuple):
    """The column of a board in which kinds are shown: its place among the others, its title."""

    place: int
    title: str


class Measured(NamedTuple):
    """A share that was found, and the share that is asked."""

    found: Fraction
    asked: Fraction


class Asked(NamedTuple):
    """One requirement of a level: what it asks in a line, and whether silence is enough."""

    says: str
    presumed: bool


class Names(ABC):
    """What words need of a path: titles, rules, a level's minimum, and the words of other kinds."""

    @property
    @abstractmethod
    def rules(self) -> Rules:
        """What the path says to its criteria."""

    @abstractmethod
    def level(self, name: str) -> str:
        """Give the title of a level."""

    @abstractmethod
    def level_held(self, name: str) -> str:
        """Give a level's title; of an older name also that of the level it counts as today."""

    @abstractmethod
    def type(self, name: str) -> str:
        """Give the title of a patient type as it stands within a sentence."""

    @abstractmethod
    def minimum(self, level: str) -> Sequence[Asked]:
        """Give what a level's whole minimum asks, in the order of its branches."""

    @abstractmethod
    def words(self, rule: Criterion) -> "Words[Any]":
        """Give the words of a criterion's kind."""

    def levels(self, names: Sequence[str], joint: str = "or") -> str:
        """List the titles of levels."""
        return joined([self.level(name) for name in dict.fromkeys(names)], joint)

    def types(self, names: Sequence[str], joint: str = "and") -> str:
        """List the titles of patient types."""
        return joined([self.type(name) for name in dict.fromkeys(names)], joint)

    def clause(self, rule: Criterion) -> Clause:
        """Say what a criterion asks."""
        return self.words(rule).asks(rule, self)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What words of a fact or a criterion are told: the coder, the path's names and the day."""

    record: CoderRecord
    names: Names
    on: Day

    def facility(self, name: str) -> str:
        """Give a facility's name."""
        return self.record.facility_name(name)

    def level(self, name: str) -> str:
        """Give a level's title."""
        return self.names.level(name)

    def level_held(self, name: str) -> str:
        """Give a level's title; of an older name also that of the level it counts as today."""
        return self.names.level_held(name)

    def type(self, name: str) -> str:
        """Give a patient type's title as it stands within a sentence."""
        return self.names.type(name)

    @property
    def rules(self) -> Rules:
        """What the path says to its criteria."""
        return self.names.rules

    def words_of(self, row: Row) -> Said:
        """Say what a row says."""
        return KINDS[KIND_OF[type(row)]].words(row, self)

    def fact(self, row: Row) -> Said:
        """Say a fact: CCS, valid since 1 March 2023 (credentials.csv, row 12)."""
        return said(self.words_of(row), source_of(row))


@dataclass(frozen=True, slots=True)
class Case(Surroundings):
    """A criterion's branch of a judgement, with the coder, the path's names and the day."""

    branch: Branch

    @property
    def parts(self) -> "list[Case]":
        """The cases of the joined criteria."""
        return [Case(self.record, self.names, self.on, part) for part in self.branch.parts]

    @property
    def condition(self) -> "Case | None":
        """The case of the condition, where it is asked under one."""
        found = self.branch.condition
        return None if found is None else Case(self.record, self.names, self.on, found)

    @property
    def unmet_parts(self) -> "list[Case]":
        """The parts that are not met or not recorded."""
        return [part for part in self.parts if part.branch.state is not State.MET]

    @property
    def words(self) -> "Words[Any]":
        """The words of the criterion's kind."""
        return self.names.words(self.branch.criterion)

    @property
    def unchecked(self) -> dict[str, Day]:
        """The kinds that are not checked on the day, and from when they are (FOREVER: never)."""
        checked = self.record.checked
        if checked is None or self.branch.state is not State.NOT_RECORDED:
            return {}
        kinds = self.branch.criterion.kinds_to_check
        since = {kind: checked.get(kind, FOREVER) for kind in kinds}
        return {kind: day for kind, day in since.items() if self.on < day}


class Words(ABC, Generic[Rule]):
    """The words of one kind of criterion. Whatever leaves one out cannot be made at all."""

    heading: ClassVar[Heading] = Heading(13, "Other")
    """The column of a board that it belongs to."""
    figure_in_gates: ClassVar[bool] = False
    """Whether its figure may stand for a gate that it meets: few facts are enough to give it."""
    mends_in_short: ClassVar[bool] = False
    """Whether a single line says what would mend it rather than what is missing."""

    @abstractmethod
    def asks(self, rule: Rule, names: Names) -> Clause:
        """Say what it asks."""

    @abstractmethod
    def lacks(self, rule: Rule, case: Case) -> Said:
        """Say what it is missing on a day, in whole sentences, with facts, dates and sources."""

    @abstractmethod
    def mends(self, rule: Rule, case: Case) -> Said:
        """Say what would mend it, in one clause."""

    def owed(self, rule: Rule, case: Case) -> Said:  # noqa: ARG002 -- most kinds are the coder's own to mend
        """Say what others owe the coder, within a sentence: 2 more validation reviews."""
        return said()

    @abstractmethod
    def figure(self, rule: Rule, around: Surroundings, state: State) -> str:
        """Say in a word or figure what the facts come to; empty where the state says it all."""

    @abstractmethod
    def remedies(self, rule: Rule, around: Surroundings) -> Sequence[Remedy]:
        """Give what one could do about it, each with the fact that it would bring."""

    def total(self, rule: Rule, case: Case) -> Said:  # noqa: ARG002 -- most kinds add nothing up
        """Say what the facts of one that is met come to; most kinds add nothing up."""
        return said()

    def facts(self, rule: Rule, case: Case) -> Sequence[Said]:  # noqa: ARG002 -- most kinds rest on facts one by one
        """Say the facts that the answer rests on, with their dates and sources."""
        return [case.fact(row) for row in case.branch.facts]

    def topic(self, rule: Rule) -> str:  # noqa: ARG002 -- most kinds share one column
        """Give what it is about, by a name, where a board has a column for each."""
        return ""

    def table(self, rule: Rule, around: Surroundings) -> FactTable | None:  # noqa: ARG002 -- most kinds need none
        """Give the facts behind it as a table, where they say more so than one by one."""
        return None

    def measured(self, rule: Rule, around: Surroundings) -> Measured | None:  # noqa: ARG002 -- most kinds measure no share
        """Give the share that the facts come to beside the share asked, where it asks one."""
        return None

    def telling(self, rule: Rule, case: Case) -> Sequence[Case]:  # noqa: ARG002 -- most kinds tell alike
        """Give the parts whose facts tell: of one that is met, only the parts that are met."""
        if case.branch.state is not State.MET:
            return case.parts
        return [part for part in case.parts if part.branch.state is State.MET]

    def contrast(self, old: Rule, new: Rule, names: Names) -> Contrast | None:  # noqa: ARG002 -- most kinds say all that they ask
        """Say a change of a single parameter in shorter words, where they say it all."""
        return None


class WithoutFigure:
    """Words of a kind whose state says it all."""

    def figure(self, rule: Criterion, around: Surroundings, state: State) -> str:  # noqa: ARG002 -- says nothing
        """Say nothing."""
        return ""


class WithoutRemedies:
    """Words of a kind about which nothing can be done that a single fact would tell."""

    def remedies(self, rule: Criterion, around: Surroundings) -> Sequence[Remedy]:  # noqa: ARG002 -- gives nothing
        """Give nothing."""
        return ()
