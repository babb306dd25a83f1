"""What the judge says of people when somebody decides about them, by the rows so far.

Decisions fall on a day, by what was so on the evening before.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Attestation
from coderpath.facts.standards import Standards
from coderpath.judge import LevelVerdict, judge
from coderpath.path import CareerPath, placeable
from coderpath.placement import place
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath.verdict import State
from coderpath_demo.coder import Coder
from coderpath_demo.paths import MONTHLY, asking, next_levels, of_months
from coderpath_demo.places import HOSPITALS

FACILITIES = {hospital.facility: hospital.row for hospital in HOSPITALS}


class Lack(NamedTuple):
    """What was missing, until when it is if nothing is added, and the rows that could answer it."""

    asked: CareerPath
    until: Day
    rows: dict[str, tuple[Any, ...]]

    def holds(self, record: CoderRecord, day: Day) -> bool:
        """Tell whether the same is missing still, since none of those rows is new."""
        known = all(record.rows_of(kind) == rows for kind, rows in self.rows.items())
        return day < self.until and known


class Prospects:
    """Asks the judge, and remembers what people lack, so that few are judged in a month."""

    def __init__(self, standards: Standards) -> None:
        self._standards = standards
        self._lacks: dict[str, Lack] = {}
        self._judged: dict[tuple[str, CareerPath], CoderTimeline] = {}

    def next_level(self, coder: Coder, path: CareerPath, day: Day) -> str | None:
        """Give the level, no post, that someone is ready for, or None."""
        level = next_levels(path).get(coder.level)
        if level is None:
            return None
        record = self._without_months(coder)
        quick, slow = asking(path, level), of_months(path, level)
        lack = self._lacks.get(coder.coder)
        if lack and lack.asked in {quick, slow} and lack.holds(record, day - 1):
            return None
        if not self._is_ready(record, level, quick, day - 1):
            return None
        if slow and not self._is_ready(self._record(coder), level, slow, day - 1):
            return None
        return level

    def _is_ready(self, record: CoderRecord, level: str, asked: CareerPath, day: Day) -> bool:
        judged = self._judged.get((record.coder, asked))
        if judged is None or judged.record != record:
            judged = self._judged[record.coder, asked] = timeline_of(record, asked)
        if judged.timeline.state(judged.program.levels[level].ready, day) is State.MET:
            return True
        self._lacks[record.coder] = _longest_lack(judged, level, day)
        return False

    def verdict(
        self, coder: Coder, level: str, path: CareerPath, day: Day, *attested: Attestation
    ) -> LevelVerdict:
        """Judge someone for a level, with what is attested on the way."""
        record = self._record(coder)
        record = replace(record, skills=(*record.skills, *attested))
        return judge(record, path, day - 1).level(level)

    def placement(self, coder: Coder, path: CareerPath, day: Day) -> str | None:
        """Give the level into which someone would be hired on a day."""
        asked = asking(path, *(level.level for level in placeable(path)))
        return place(self._record(coder), asked, day).level

    def _record(self, coder: Coder) -> CoderRecord:
        return replace(
            self._without_months(coder),
            leaves=tuple(coder.leaves),
            productivity=tuple(coder.productivity),
            hours=tuple(coder.hours),
        )

    def _without_months(self, coder: Coder) -> CoderRecord:
        """Give what is known of someone but for months of work, which take long to add up."""
        return CoderRecord(
            coder.coder,
            tuple(coder.employment),
            positions=tuple(coder.positions),
            credentials=tuple(coder.credentials),
            education=tuple(coder.education),
            courses=tuple(coder.courses),
            knowledge=tuple(coder.knowledge.values()),
            skills=tuple(coder.skills),
            experience=tuple(coder.experience),
            training=tuple(coder.training.values()),
            facilities=FACILITIES,
            standards=self._standards,
        )


def _longest_lack(judged: CoderTimeline, level: str, day: Day) -> Lack:
    """Give what will be missing for longest if no row is added, or nothing that lasts."""
    bits, asked = judged.program.levels[level], judged.program.path
    runs = [(judged.timeline.run(item.bit, day), item) for item in (*bits.minimum, *bits.advance)]
    lacking = [(run.until, item) for run, item in runs if run.state is State.NOT_MET]
    if not lacking:
        return Lack(asked, day, {})
    until, item = max(lacking, key=lambda one: one[0])
    kinds = {kind for asked in item.requirement.criteria for kind in asked.kinds_answering()}
    rows = {kind: judged.record.rows_of(kind) for kind in kinds if kind not in MONTHLY}
    return Lack(asked, until, rows)
