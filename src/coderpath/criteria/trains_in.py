"""Trains in enough patient types, or is proficient in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import ClassVar, NamedTuple, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.turns import Direction, Turn, more_is_stricter, together
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Contrast,
    Heading,
    Names,
    Surroundings,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Training
from coderpath.facts.sources import source_of
from coderpath.same_name import form, forms
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, in_words
from coderpath.spans import Spans, covered, span_at, union
from coderpath.verdict import State, Truth


class Stage(StrEnum):
    """How far training must have come."""

    BEGUN = "begun"
    PROFICIENT = "proficient"


class TrainsIn(Criterion):
    """Met while training in so many of the types is going on, or proficiency was reached.

    Source: "Smoothing the Path": the original path waited for proficiency, the revised one moves
    a coder as soon as training begins.
    """

    kind: ClassVar[str] = "trains_in"
    checked_kinds: ClassVar[tuple[str, ...]] = ("training",)
    filled: ClassVar[frozenset[str]] = frozenset({"at_least"})

    types: OneOrMany
    at_least: Count
    stage: Stage

    @model_validator(mode="before")
    @classmethod
    def _default_to_all(cls, given: object) -> object:
        if isinstance(given, dict) and "at_least" not in given:
            types = given.get("types")
            return {**given, "at_least": len(types) if isinstance(types, list) else 1}
        return given

    @model_validator(mode="after")
    def _check_count(self) -> Self:
        listed = len(forms(self.types))
        if self.at_least > listed:
            raise PydanticCustomError(
                "count_above", "{count} of {listed}", {"count": self.at_least, "listed": listed}
            )
        return self

    def types_named(self) -> tuple[str, ...]:
        """All of them."""
        return self.types

    def completed(self) -> Self | None:
        """Proficiency completes what training begins."""
        if self.stage is not Stage.BEGUN:
            return None
        return self.model_copy(update={"stage": Stage.PROFICIENT})

    def days_in(self, record: CoderRecord, patient_type: str) -> Spans:
        """Give the days on which one type is at the stage."""
        own = form(patient_type)
        return self._days([row for row in record.training if form(row.type) == own])

    def _days(self, rows: Iterable[Training]) -> Spans:
        spans = [(row.proficient, FOREVER) for row in rows]
        if self.stage is Stage.BEGUN:
            spans += [(row.begun, row.ended) for row in rows]
        return union(spans)

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The patient types."""
        yield from (("training", "type", name) for name in self.types)

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count the types that are at the stage on each day."""
        del rules
        types, of_type = forms(self.types), defaultdict(list)
        for row in record.training:
            of_type[form(row.type)].append(row)
        each = [span for name in types & of_type.keys() for span in self._days(of_type[name])]
        met = covered(each, self.at_least)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Training, ...]:
        """Give the training in the types that had begun by the day."""
        del rules
        types = forms(self.types)
        return tuple(row for row in record.training if form(row.type) in types and row.begun <= day)


BOTH = 2

FROM = {Stage.BEGUN: "from the day it begins", Stage.PROFICIENT: "from proficiency on"}

UNBEGUN = "not begun"
PROFICIENT = "proficient in {} since"
IN_TRAINING = "training begun in {} on"
ENDED = "training in {} ended on"
TO_COME = "training in {} begins on"
ORDER = (TO_COME, ENDED, IN_TRAINING, PROFICIENT)


class TrainsInWords(Words[TrainsIn]):
    """Says in which types training is asked, and for each of them how far it has come."""

    heading = Heading(8, "Cross-training")
    figure_in_gates = True
    mends_in_short = True

    def asks(self, rule: TrainsIn, names: Names) -> Clause:
        """Say in how many of which types, and how far training must have come."""
        verb = "has begun training" if rule.stage is Stage.BEGUN else "is proficient"
        return Clause("", f"{verb} in {_types_asked(rule, names)}")

    def lacks(self, rule: TrainsIn, case: Case) -> Said:
        """Count the types that are far enough, then tell of each where it stands."""
        reached, still = _sorted(rule, case)
        stands = chain("; ", [*_tell(reached, case), *_tell(still, case)])
        stop = ";" if stands.starts_with(UNBEGUN) else ":"
        return said(f"{len(reached)} of {rule.at_least}{stop} ", stands, ".")

    def mends(self, rule: TrainsIn, case: Case) -> Said:
        """Say how many more types to begin, or to become proficient in."""
        reached, still = _sorted(rule, case)
        verb = "Begin training in" if rule.stage is Stage.BEGUN else "Become proficient in"
        more = rule.at_least - len(reached)
        day = _planned(still, more, case) if rule.stage is Stage.BEGUN else None
        if day is not None:
            return said(f"{BY_ITSELF}: enough training begins by ", say_day(day))
        if more == len(still):
            return said(f"{verb} {case.names.types(still)}")
        further = " more" if reached else ""
        return said(f"{verb} {in_words(more)}{further} of {case.names.types(still)}")

    def contrast(self, old: TrainsIn, new: TrainsIn, names: Names) -> Contrast | None:
        """Say from when training counts now, and from when it did."""
        if turn(old.model_copy(update={"stage": new.stage}), new) is not None:
            return None
        counts = f"training in {_types_asked(new, names)} counts {FROM[new.stage]}"
        return Contrast(counts, FROM[old.stage])

    def figure(self, rule: TrainsIn, around: Surroundings, state: State) -> str:
        """Count the types."""
        if state is State.NOT_RECORDED:
            return ""
        reached, _ = _sorted(rule, around)
        return f"{min(len(reached), rule.at_least)} of {rule.at_least}"

    def remedies(self, rule: TrainsIn, around: Surroundings) -> Sequence[Remedy]:
        """Begin each of the types that are left, or become proficient in it."""
        done = rule.stage is Stage.PROFICIENT
        verb = "Become proficient in" if done else "Begin training in"
        _, still = _sorted(rule, around)
        return [
            Remedy(
                f"training.{name}.{rule.stage.value}",
                "Training",
                f"{verb} {around.type(name)}",
                lambda coder, on, name=name: Training(coder, name, on, on if done else FOREVER),
            )
            for name in still
        ]

    def table(self, rule: TrainsIn, around: Surroundings) -> FactTable:
        """Give each patient type asked, with how far training has come."""
        reached, _ = _sorted(rule, around)
        stage = "begun" if rule.stage is Stage.BEGUN else "proficient"
        sums = f"{len(reached)} of {rule.at_least} patient types asked are {stage}."
        return FactTable(
            "Training by patient type",
            ("Patient type", "Begun", "Proficient", "Ended", "Counts"),
            [line for name in dict.fromkeys(rule.types) for line in _lines(rule, name, around)],
            said(sums),
        )


class Step(NamedTuple):
    """How far a coder has come in a type, since when, and by which row."""

    words: str
    day: Day
    row: Training


def _types_asked(rule: TrainsIn, names: Names) -> str:
    """Write the types asked: at least 2 of inpatient, same-day surgery and emergency room."""
    types = tuple(dict.fromkeys(rule.types))
    asked = rule.at_least
    if asked == len(types):
        count = {1: "", BOTH: "both "}.get(asked, "all of ")
    elif asked == 1:
        return names.types(types, "or")
    else:
        count = f"at least {asked} of "
    return f"{count}{names.types(types)}"


def _sorted(rule: TrainsIn, around: Surroundings) -> tuple[list[str], list[str]]:
    """Part the types into those at the stage and the others, each in the document's order."""
    reached: list[str] = []
    still: list[str] = []
    for name in dict.fromkeys(rule.types):
        there = span_at(rule.days_in(around.record, name), around.on)
        (reached if there else still).append(name)
    return reached, still


def _tell(types: list[str], case: Case) -> Iterator[Said]:
    unbegun = []
    for name in types:
        step, title = _newest(name, case), case.names.type(name)
        if step is None:
            unbegun.append(title)
        else:
            yield said(f"{step.words.format(title)} ", say_day(step.day), source_of(step.row))
    if unbegun:
        yield said(f"{UNBEGUN}: {', '.join(unbegun)}")


def _newest(name: str, case: Case) -> Step | None:
    """Give the furthest step in a type: of equals the earliest, or what ended last."""
    steps = [_step(row, case.on) for row in _training_in(name, case)]
    return max(steps, key=_how_far, default=None)


def _training_in(name: str, around: Surroundings) -> list[Training]:
    return [row for row in around.record.training if form(row.type) == form(name)]


def _how_far(step: Step) -> tuple[int, Day]:
    return ORDER.index(step.words), step.day if step.words == ENDED else -step.day


def _step(row: Training, on: Day) -> Step:
    if row.proficient <= on:
        return Step(PROFICIENT, row.proficient, row)
    if row.begun > on:
        return Step(TO_COME, row.begun, row)
    if row.ended <= on:
        return Step(ENDED, row.ended, row)
    return Step(IN_TRAINING, row.begun, row)


def _planned(still: list[str], more: int, case: Case) -> Day | None:
    """Give the day by which so many more types begin as they are dated; None if they do not."""
    steps = [step for name in still if (step := _newest(name, case)) and step.words == TO_COME]
    days = sorted(step.day for step in steps)
    return days[more - 1] if len(days) >= more else None


def _lines(rule: TrainsIn, name: str, around: Surroundings) -> Iterator[FactLine]:
    title = capital(around.type(name))
    counts = span_at(rule.days_in(around.record, name), around.on) is not None
    found = [row for row in _training_in(name, around) if row.begun <= around.on]
    if not found:
        yield FactLine((title, UNBEGUN, "", "", "no"), None, counts=False)
    for row in found:
        ended = say_day(row.ended) if row.ended <= around.on else ""
        proficient = say_day(row.proficient) if row.proficient <= around.on else "not yet"
        yes = "yes" if counts else "no"
        yield FactLine((title, say_day(row.begun), proficient, ended, yes), row, counts)


def turn(old: TrainsIn, new: TrainsIn) -> Turn:
    """Proficiency asks more than training begun, and so do more types out of as many."""
    stage = more_is_stricter(old.stage is Stage.PROFICIENT, new.stage is Stage.PROFICIENT)
    return together(stage, _types_turn(old, new))


def _types_turn(old: TrainsIn, new: TrainsIn) -> Turn:
    """Count as a gate does: of the types asked now, only the added ones did not help before."""
    before, after = forms(old.types), forms(new.types)
    stricter = new.at_least - len(after - before) >= old.at_least
    looser = old.at_least - len(before - after) >= new.at_least
    if stricter and looser:
        return None
    if stricter:
        return Direction.STRICTER
    return Direction.LOOSER if looser else Direction.OTHER


KIND = CriterionKind(TrainsIn, TrainsInWords(), turn)
