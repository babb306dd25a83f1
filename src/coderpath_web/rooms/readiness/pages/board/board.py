"""The readiness board: the people of a team against what their next level asks."""

from collections import Counter
from functools import cached_property
from itertools import groupby
from urllib.parse import urlencode

from django.core.paginator import Paginator

from coderpath.explain.asks import asks_of
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.scope import Scope
from coderpath_web.rooms.readiness.pages.board import rows as r
from coderpath_web.rooms.readiness.pages.board.change_words import change_text
from coderpath_web.rooms.readiness.pages.board.choices import ONLY, SORT_WORDS, STEPS, chosen
from coderpath_web.rooms.readiness.pages.board.columns import Columns
from coderpath_web.rooms.readiness.pages.board.first import first_groups
from coderpath_web.rooms.readiness.pages.board.links import (
    BoardChoice,
    address_with,
    certificates_address,
)
from coderpath_web.rooms.readiness.pages.board.next_facts import next_facts
from coderpath_web.rooms.readiness.pages.board.recorded import recorded_lately
from coderpath_web.rooms.readiness.pages.board.shown_cells import shown_cell
from coderpath_web.rooms.readiness.pages.board.team import team_of, withheld_in
from coderpath_web.rooms.readiness.pages.lines import why_address
from coderpath_web.standings.queries.light_records import light_records
from coderpath_web.standings.withheld import resting_on

PAGE = 60
MATRIX = (r.ONE, r.TWO, r.MORE)
GROUPS = {
    r.COMING: "Decided, from a day to come",
    r.ONE: "One step away",
    r.TWO: "Two steps",
    r.MORE: "Three steps or more",
    r.TOP: "At the top",
    r.UNJUDGED: "Not judged",
}
MOST_LISTED = 8
"""People named beside the matrix; a choice above it shows all of them."""
NAMES_AT_ONCE = 12
"""So many names of those whom no matrix measures stand open; more are folded."""
FIXED = 3
"""Columns beside those of requirements: name, next level, at this level since."""


class Board:
    """Everything that the page shows."""

    def __init__(self, request):
        self.request = request
        self.scope = Scope.of(request, P.SEE_BOARD)
        self.day, self.is_today = self.scope.day, self.scope.is_today
        self.path = self.scope.path
        levels = {level.level for level in self.path or ()}
        self.chosen = chosen(request.GET, levels)
        self.files = request.viewer.coders(P.SEE_FILE) if request.viewer.may(P.SEE_FILE) else set()

    @cached_property
    def withheld(self):
        """Kinds of facts that the viewer is not shown about everybody in sight."""
        return withheld_in(self.scope)

    @property
    def leaves_out(self):
        """Whether the matrix leaves out what rests on them."""
        return bool(self.path and resting_on(self.path, self.withheld))

    @property
    def names_at_once(self):
        return NAMES_AT_ONCE

    @property
    def hangs_on(self):
        return self.scope.hangs_on

    @cached_property
    def team(self):
        """The rows of everyone in sight, and what is made of them."""
        return team_of(self.scope)

    @property
    def everyone(self):
        """The rows of everyone in sight."""
        return self.team.rows

    @property
    def opens_files(self):
        """Whether the viewer reads anybody's file."""
        return self.files is None or bool(self.files)

    def may_open(self, row):
        """Tell whether the viewer may read a person's own pages."""
        return self.files is None or row.person.coder in self.files

    @cached_property
    def rows(self):
        """The rows asked for, in order."""
        return self.chosen.sorted([row for row in self.everyone if self.chosen.keeps(row)])

    @cached_property
    def first_groups(self):
        """Those above the matrix: to be placed, then ready."""
        return list(first_groups(self.rows, self.chosen.step))

    @cached_property
    def next_facts(self):
        """What to record next about these people, where nothing of a kind is on file yet."""
        return list(next_facts(self.request.viewer, self.everyone)) if self.is_today else []

    @property
    def has_levels(self):
        """Whether everybody shown holds a level."""
        return all(row.held for row in self.everyone)

    @cached_property
    def columns(self):
        asked = self.chosen._replace(step="", sort="")
        return self.team.made.once(asked, lambda: Columns(self._kept_but_steps()))

    def _kept_but_steps(self):
        return [row for row in self.everyone if self.chosen.keeps_but_steps(row)]

    @cached_property
    def page(self):
        """The page of the matrix, nearest first."""
        order = {name: place for place, name in enumerate(MATRIX)}
        listed = sorted(
            (row for row in self.rows if row.group in order), key=lambda row: order[row.group]
        )
        return Paginator(listed, PAGE).get_page(self.request.GET.get("page"))

    @cached_property
    def groups(self):
        """The matrix of this page: groups of lines."""
        counts = Counter(row.group for row in self.rows)
        lines = self._lines(self.page.object_list)
        return [
            (GROUPS[group], counts[group], list(found))
            for group, found in groupby(lines, key=lambda line: line.row.group)
        ]

    def _lines(self, rows):
        records = light_records({row.person.coder: row.code for row in rows}, self.day)
        return [self._line(row, records[row.person.coder]) for row in rows]

    def _line(self, row, record):
        cells = [shown_cell(cell, row, record, self.path) for cell in self.columns.cells(row)]
        return MatrixRow(row, cells, self.may_open(row))

    def every_line(self):
        """The lines of all rows, for a file."""
        order = (r.PLACE, r.COMING, r.READY, *MATRIX, r.TOP, r.UNJUDGED)
        rows = [row for name in order for row in self.rows if row.group == name]
        return self._lines(rows)

    @property
    def names(self):
        """Those without a line in the matrix, by group."""
        for group in (r.COMING, r.TOP, r.UNJUDGED):
            found = [(row, self.may_open(row)) for row in self.rows if row.group == group]
            if found:
                yield GROUPS[group], found

    @cached_property
    def counts(self):
        return Counter(row.group for row in self._kept_but_steps())

    @property
    def number_kept(self):
        """How many are meant by the choices but the step, as every count of the page."""
        return self.counts.total()

    @property
    def steps(self):
        """The steps to choose from, each with its count."""
        for name, label in ({"": "All"} | STEPS).items():
            count = self.counts[name] if name else self.counts.total()
            if count or name in {"", self.chosen.step}:
                url = address_with(self.request, step=name)
                yield BoardChoice(label, url, name == self.chosen.step, count)

    @property
    def only(self):
        """What the list can be narrowed to, each with its count."""
        kept = [row for row in self.everyone if self.chosen.keeps_but_only(row)]
        for name, (label, holds) in ONLY.items():
            count = sum(holds(row) for row in kept)
            chosen = self.chosen.only == name
            if count or chosen:
                url = address_with(self.request, only="" if chosen else name)
                yield BoardChoice(label, url, chosen, count)

    @property
    def next_levels(self):
        """The next levels of the people, to choose from."""
        found = {row.rung.level.level: row.rung.level.title for row in self.everyone if row.rung}
        return [("", "Every next level"), *((name, f"To {title}") for name, title in found.items())]

    @cached_property
    def blocked(self):
        """The column that holds up most people."""
        return max(self.columns.heads, key=lambda head: head.open, default=None)

    @cached_property
    def changed(self):
        """In whose rows something changed in the last week, in words."""
        found = [row for row in self.rows if row.changes]
        return Listed(
            "changed",
            [(row, [change_text(one, self.path) for one in row.changes]) for row in found],
            self.chosen.only,
        )

    @cached_property
    def recorded(self):
        """What was put on file about these people in the last week, the newest first."""
        people = [row.person for row in self.everyone]
        return recorded_lately(people, self.day, self.withheld)

    @cached_property
    def waiting(self):
        """Who waits for a trainer, the longest first."""
        found = [row for row in self.rows if row.waiting_since]
        found.sort(key=lambda row: row.waiting_since)
        return Listed("waiting", [(row, row.waiting_since) for row in found], self.chosen.only)

    @property
    def certificates(self):
        """Where every certificate of these people stands that runs out, for whoever may see it."""
        return certificates_address(self.request.viewer, self.scope.facility_code)

    @cached_property
    def expiring(self):
        """Who has a requirement that ends soon, the soonest first, with its first day without."""
        found = [row for row in self.rows if row.expiring]
        found.sort(key=lambda row: min(until for _, until in row.expiring))
        return Listed("soon", [(row, self._ends(row)) for row in found], self.chosen.only)

    def _ends(self, row):
        if (path := self.path) is None:
            return []
        return [(asks_of(asking.requirement, path), until) for asking, until in row.expiring]

    @property
    def width(self):
        """How many columns the matrix has."""
        return len(self.columns.order) + FIXED + self.is_today

    @property
    def plain_url(self):
        """The address without any choice but the facility."""
        code = self.scope.facility_code
        return f"{self.request.path}?{urlencode({'facility': code})}" if code else self.request.path

    @property
    def sorts(self):
        """The orders within each group to choose from."""
        return SORT_WORDS


class Listed:
    """People named beside the matrix: all of them where they were asked for, else the first."""

    def __init__(self, name, found, chosen):
        self.name = name
        self.shown = found if chosen == name else found[:MOST_LISTED]
        self.more = len(found) - len(self.shown)


class MatrixRow:
    """A row of the matrix with its cells."""

    def __init__(self, row, cells, may_open):
        self.row, self.cells, self.may_open = row, cells, may_open

    @property
    def drawn(self):
        """The cells as they are drawn, each leading to what it stands for."""
        why = self._why() if self.may_open and self.row.rung else ""
        return [cell.drawn(why) for cell in self.cells]

    def _why(self):
        """Give the address under which the reasons of this person's requirements stand."""
        return why_address(self.row.code, self.row.rung.level.level, "x").removesuffix("x/")

    @property
    def is_waiting(self):
        return self.row.waiting_since is not None
