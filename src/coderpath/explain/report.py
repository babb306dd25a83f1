"""A judgement of one coder as plain data for a terminal or a page: nothing is printed here."""

from dataclasses import dataclass
from enum import StrEnum

from coderpath.explain.dates import day_text, since_text
from coderpath.explain.requirement_lines import RequirementLine, requirement_line
from coderpath.explain.standing_lines import standing_lines
from coderpath.explain.words import joined
from coderpath.judge import Judgement, LevelVerdict
from coderpath.path import Part

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
    held: str
    standings: tuple[str, ...]
    parts: dict[Part, tuple[RequirementLine, ...]]


@dataclass(frozen=True, slots=True)
class CoderReport:
    """A coder on a day in words."""

    coder: str
    name: str
    headline: str
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


def headline(judgement: Judgement) -> str:
    """Say who is judged by which path on which day, and which level is held."""
    who = f"{judgement.record.name} on {day_text(judgement.on)}, by {judgement.path.title}"
    if not judgement.levels:
        return f"{who}: not employed on that day."
    if not judgement.held:
        return f"{who}: holds no level of this path."
    held = [f"{one.level.title} {since_text(one.held_since or 0)}" for one in judgement.held]
    return f"{who}: {joined(held, 'and')}."


def level_report(verdict: LevelVerdict, judgement: Judgement) -> LevelReport:
    """Put a level's verdict into words; what it asks of holders is told of holders only."""
    asked = (*verdict.of("minimum", "advance"), *(verdict.of("keep") if verdict.held else ()))
    lines = [requirement_line(item, verdict, judgement) for item in (*asked, *verdict.preferred)]
    return LevelReport(
        level=verdict.level.level,
        title=verdict.level.title,
        reach=reach_of(verdict),
        held=f"held {since_text(verdict.held_since or 0)}" if verdict.held else "",
        standings=standing_lines(verdict, judgement),
        parts={part: tuple(line for line in lines if line.part == part) for part in HEADINGS},
    )


def reach_of(verdict: LevelVerdict) -> Reach:
    """Tell whether a level is held, is next from here, is a post in reach, or none of these."""
    if verdict.held:
        return Reach.HELD
    if not verdict.comes_from_below:
        return Reach.OTHER
    return Reach.POST if verdict.level.opening else Reach.NEXT
