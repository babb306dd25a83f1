"""A judgement of one coder as plain data for a terminal or a page: nothing is printed here."""

from dataclasses import dataclass
from enum import StrEnum

from coderpath.explain.requirement_lines import RequirementLine, requirement_line
from coderpath.explain.standing_lines import standing_lines
from coderpath.judge import Judgement, LevelVerdict
from coderpath.path import Part
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_since
from coderpath.sentence.lists import parted
from coderpath.ways import is_next

HEADINGS: dict[Part, str] = {
    "minimum": "Minimum",
    "advance": "To move up",
    "keep": "To keep the level",
    "preferred": "Preferred",
}


class Reach(StrEnum):
    """How near a level is to a coder."""

    HELD = "held"
    NEXT = "next"
    POST = "post"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LevelReport:
    """A level in words: standings, and the requirements of each part."""

    level: str
    title: str
    reach: Reach
    held: Said
    standings: tuple[Said, ...]
    parts: dict[Part, tuple[RequirementLine, ...]]


@dataclass(frozen=True, slots=True)
class CoderReport:
    """A coder on a day in words."""

    coder: str
    name: str
    headline: Said
    levels: tuple[LevelReport, ...]


def report(judgement: Judgement) -> CoderReport:
    """Put a judgement into words."""
    record = judgement.record
    return CoderReport(
        coder=record.coder,
        name=record.name,
        headline=headline(judgement),
        levels=tuple(level_report(verdict, judgement) for verdict in judgement.levels),
    )


def headline(judgement: Judgement) -> Said:
    """Say who is judged on which day by which path, and which level is held."""
    who = said(f"{judgement.record.name}, ", say_day(judgement.on), ": ")
    if not judgement.levels:
        return who + "not employed on this day."
    held = [say_held(one) for one in judgement.held]
    holds = parted(held, "and") or "holds no level of this path"
    return said(who, holds, f'. Judged by the path "{judgement.path.title}".')


def say_held(verdict: LevelVerdict) -> Said:
    """Say since when a level is held: Coder I since 1 March 2025."""
    return said(f"{verdict.level.title} ", say_since(verdict.held_since or 0))


def level_report(verdict: LevelVerdict, judgement: Judgement) -> LevelReport:
    """Put a level's verdict into words.

    What is asked on the way into a level is not told of its holders, nor what is asked of holders
    of anyone else.
    """
    parts: tuple[Part, ...] = ("minimum", "keep" if verdict.held else "advance")
    asked = (*verdict.of(*parts), *verdict.preferred)
    lines = [requirement_line(item, judgement) for item in asked]
    return LevelReport(
        level=verdict.level.level,
        title=verdict.level.title,
        reach=reach_of(verdict),
        held=said("held ", say_since(verdict.held_since or 0)) if verdict.held else said(),
        standings=standing_lines(verdict, judgement),
        parts={part: tuple(line for line in lines if line.part == part) for part in HEADINGS},
    )


def reach_of(verdict: LevelVerdict) -> Reach:
    """Tell whether a level is held, is next from here, is a post in reach, or none of these."""
    if verdict.held:
        return Reach.HELD
    if not is_next(verdict):
        return Reach.OTHER
    return Reach.POST if verdict.level.opening else Reach.NEXT
