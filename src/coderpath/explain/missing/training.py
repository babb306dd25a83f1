"""What training is missing: for each patient type how far it has come."""

from collections.abc import Iterator
from typing import NamedTuple

from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import Day
from coderpath.explain.dates import day_text
from coderpath.explain.former import cure, say
from coderpath.facts.rows import Training
from coderpath.facts.sources import sourced
from coderpath.sentence.words import in_words
from coderpath.spans import span_at


class Step(NamedTuple):
    """How far a coder has come in a type, since when, and by which row."""

    words: str
    day: Day
    row: Training


@say.register
def say_trains_in(criterion: TrainsIn, case: Case) -> str:
    """Count the types that are far enough, then tell of each where it stands."""
    reached, still = _sorted(criterion, case)
    stands = "; ".join([*_tell(reached, case), *_tell(still, case)])
    stop = ";" if stands.startswith(UNBEGUN) else ":"
    return f"{len(reached)} of {criterion.at_least}{stop} {stands}."


def _tell(types: list[str], case: Case) -> Iterator[str]:
    unbegun = []
    for name in types:
        step = _newest(name, case)
        if step is None:
            unbegun.append(case.names.type(name))
        else:
            title = case.names.type(name)
            yield f"{step.words.format(title)} {day_text(step.day)} {sourced(step.row)}"
    if unbegun:
        yield f"{UNBEGUN}: {', '.join(unbegun)}"


def _newest(name: str, case: Case) -> Step | None:
    """Give the furthest step in a type: of equals the earliest, or what ended last."""
    steps = [_step(row, case.on) for row in case.record.training if row.type == name]
    return max(steps, key=_how_far, default=None)


UNBEGUN = "not begun"
PROFICIENT = "proficient in {} since"
IN_TRAINING = "training begun in {} on"
ENDED = "training in {} ended on"
TO_COME = "training in {} begins on"
ORDER = (TO_COME, ENDED, IN_TRAINING, PROFICIENT)


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


@cure.register
def cure_trains_in(criterion: TrainsIn, case: Case) -> str:
    """Say how many more types to begin, or to become proficient in."""
    reached, still = _sorted(criterion, case)
    verb = "Begin training in" if criterion.stage is Stage.BEGUN else "Become proficient in"
    more = criterion.at_least - len(reached)
    day = _planned(still, more, case) if criterion.stage is Stage.BEGUN else None
    if day is not None:
        return f"{BY_ITSELF}: enough training begins by {day_text(day)}"
    if more == len(still):
        return f"{verb} {case.names.types(still)}"
    further = " more" if reached else ""
    return f"{verb} {in_words(more)}{further} of {case.names.types(still)}"


def _planned(still: list[str], more: int, case: Case) -> Day | None:
    """Give the day by which so many more types begin as they are dated; None if they do not."""
    steps = [step for name in still if (step := _newest(name, case)) and step.words == TO_COME]
    days = sorted(step.day for step in steps)
    return days[more - 1] if len(days) >= more else None


def _sorted(criterion: TrainsIn, case: Case) -> tuple[list[str], list[str]]:
    """Part the types into those at the stage and the others, each in the document's order."""
    reached: list[str] = []
    still: list[str] = []
    for name in dict.fromkeys(criterion.types):
        there = span_at(criterion.days_in(case.record, name), case.on)
        (reached if there else still).append(name)
    return reached, still
