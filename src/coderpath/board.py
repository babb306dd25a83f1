"""The readiness board: each coder's next rung and how far away it is.

Whoever is to be placed stands first, then who is ready, then who is one step away, and so on.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, LevelVerdict, judge
from coderpath.path import CareerPath
from coderpath.ways import Way, next_levels, ways


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A coder on a day: the level held, the next rung, and the nearest ways to it."""

    record: CoderRecord
    judgement: Judgement
    held: LevelVerdict | None
    next: LevelVerdict
    ways: tuple[Way, ...]

    @property
    def is_to_be_placed(self) -> bool:
        """Whether the coder holds no level yet and is to be placed here."""
        return self.next.placing is not None

    @property
    def steps(self) -> int | None:
        """How many criteria the nearest way lacks; 0 is ready, None where no way leads there."""
        return len(self.ways[0].lacks) if self.ways else None


def board(
    records: Iterable[CoderRecord], path: CareerPath, on: Day, *, posts: bool = False
) -> list[BoardRow]:
    """Give the rows of everyone employed on a day, nearest first, then as they came in.

    Each coder has one row for each next rung; posts need an opening and are left out unless asked.
    """
    rows = [row for record in records for row in _rows(record, path, on, posts=posts)]
    return sorted(rows, key=_distance)


def _distance(row: BoardRow) -> tuple[bool, bool, int]:
    return not row.is_to_be_placed, row.steps is None, row.steps or 0


def _rows(record: CoderRecord, path: CareerPath, on: Day, *, posts: bool) -> list[BoardRow]:
    judgement = judge(record, path, on)
    held = judgement.held[-1] if judgement.held else None
    return [
        BoardRow(record, judgement, held, verdict, ways(verdict))
        for verdict in next_levels(judgement)
        if posts or not verdict.level.opening
    ]
