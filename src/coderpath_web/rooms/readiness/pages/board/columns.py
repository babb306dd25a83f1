"""The columns of a board, and its cells: what each person's next level asks, by subject."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.board.subjects import (
    CARRIED,
    Subject,
    subject_of,
    title_of,
)

MOST = 11
"""Columns that a wide screen takes; with more, all topics of a kind share one."""
WORST_FIRST = (State.NOT_MET, State.NOT_RECORDED, State.MET)


@dataclass(frozen=True)
class Column:
    """A head, and how many people it holds up."""

    subject: Subject
    title: str
    open: int
    asked: int

    @property
    def is_hot(self):
        """Whether it holds up more than a third of those whom it is asked of."""
        return self.open * 3 > self.asked


@dataclass(frozen=True)
class AskedCell:
    """What one person is asked in one column; nothing where the level does not ask."""

    subject: Subject
    title: str
    asked: tuple
    without: tuple = ()
    """What the level asks of others: its condition is not met here."""

    @cached_property
    def state(self):
        states = [one.state for one in self.asked]
        return next((state for state in WORST_FIRST if state in states), None)

    @property
    def worst(self):
        """What the cell speaks of: the first of the open ones, else the first that is met."""
        return next(one for one in self.asked if one.state is self.state)

    @property
    def open(self):
        return sum(one.state is not State.MET for one in self.asked)


class Columns:
    """Which requirement stands in which column.

    What people climbing from further below are asked anew has a column; what everybody brings along
    from lower levels shares one.
    """

    def __init__(self, rows):
        self.rows = [row for row in rows if row.rung]
        rungs = {row.rung.level.level: row.rung for row in self.rows}
        self._asked = {one.asking.key: one.asking for rung in rungs.values() for one in rung.items}
        self._new = {one.key for one in self._asked.values() if one.brought_by in rungs}

    @cached_property
    def _merges_topics(self):
        subjects = {subject_of(one.criterion) for one in self._requirements.values()}
        return len(subjects) + 1 > MOST

    @cached_property
    def _requirements(self):
        return {key: self._asked[key].requirement for key in self._asked if key in self._new}

    @cached_property
    def _subjects(self):
        return {key: self._subject(asking) for key, asking in self._asked.items()}

    def _subject(self, asking):
        if asking.key not in self._new:
            return CARRIED
        subject = subject_of(asking.requirement.criterion)
        return subject._replace(stem="") if self._merges_topics else subject

    @cached_property
    def order(self):
        """The columns in use, from left to right."""
        found = dict.fromkeys(self._subjects.values())
        return sorted(found, key=lambda one: one.heading.place)

    @cached_property
    def titles(self):
        criteria = defaultdict(list)
        for key, requirement in self._requirements.items():
            criteria[self._subjects[key]].append(requirement.criterion)
        return {one: title_of(one, criteria[one]) for one in self.order}

    def cells(self, row):
        """Give the cells of a row, one for each column."""
        asked = defaultdict(list)
        for one in row.rung.items if row.rung else ():
            asked[self._subjects[one.asking.key]].append(one)
        return [self._cell(one, asked[one]) for one in self.order]

    def _cell(self, subject, found):
        asked = tuple(one for one in found if one.applies)
        without = tuple(one for one in found if not one.applies)
        return AskedCell(subject, self.titles[subject], asked, without)

    @cached_property
    def heads(self):
        """The heads, with how many people each holds up."""
        places = {subject: place for place, subject in enumerate(self.order)}
        place_of = {key: places[subject] for key, subject in self._subjects.items()}
        asked, still = Counter(), Counter()
        for row in self.rows:
            applying = [one for one in row.rung.items if one.applies]
            asked.update({place_of[one.asking.key] for one in applying})
            still.update({place_of[one.asking.key] for one in row.open if one.applies})
        return [
            Column(subject, self.titles[subject], still[place], asked[place])
            for subject, place in places.items()
        ]
