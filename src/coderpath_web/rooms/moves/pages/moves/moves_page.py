"""The list of a path: lines by kind, narrowed by facility, a page at a time; what is held back."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Paginator

from coderpath_web.access.permissions import Permission as P
from coderpath_web.documents.queries import path_of
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.moves.enums import MOVES, Kind
from coderpath_web.rooms.moves.found import found_under
from coderpath_web.rooms.moves.lists import held_lines, open_lines
from coderpath_web.rooms.moves.pages.forms import ConfirmForm, HoldForm
from coderpath_web.rooms.moves.pages.words import MEANS, TITLES, says
from coderpath_web.rooms.moves.rules import may_confirm, may_hold_back
from coderpath_web.standings.queries.employment import places

A_PAGE = 50
HELD = "held"
NOWHERE = "No facility on file"


class Row(NamedTuple):
    """A line as it is shown: where, why, and what the viewer may do with it."""

    line: object
    place: str
    says: str
    confirms: object
    holds: object
    is_changed: bool
    held: object = None

    @property
    def can_tick(self):
        """Whether there is anything that the viewer can do with it."""
        return bool(self.confirms or self.holds)


class Group(NamedTuple):
    """A kind of line to choose, with how many there are."""

    value: str
    title: str
    number: int


class MovesPage:
    """Everything that the page shows."""

    def __init__(self, viewer, document, asked, sent=None, refused=""):
        # Before anything is read: whoever is touched later is looked at again.
        self.seen = newest_entry()
        self.viewer, self.document, self.asked, self.refused = viewer, document, asked, refused
        self.path = path_of(document)
        self.form = sent if isinstance(sent, ConfirmForm) else ConfirmForm(document)
        self.holding = sent if isinstance(sent, HoldForm) else HoldForm()
        self.changed = {one for one in asked.getlist("changed") if one.isdigit()}

    @property
    def is_to_come(self):
        """Whether the path takes effect later: then nothing can be confirmed yet."""
        return self.document.effective > self.viewer.day

    @property
    def grandfathered(self):
        """The last day on which either path counts; None where only this one does."""
        rule = self.path.grandfather
        last = rule.until.fromordinal(rule.until.toordinal() - 1) if rule else None
        return last if last and last >= self.viewer.day else None

    @cached_property
    def found(self):
        return found_under(self.document, self.viewer.day)

    @cached_property
    def _reached(self):
        return self.viewer.coders(P.SEE_DECISIONS)

    def _is_seen(self, line):
        return self._reached is None or line.coder in self._reached

    @cached_property
    def open(self):
        """The lines that are open within reach, by name."""
        seen = filter(self._is_seen, open_lines(self.document, self.found))
        return sorted(seen, key=lambda one: (one.name.casefold(), one.code))

    @cached_property
    def held(self):
        """The lines that are held back within reach, the latest first."""
        there = (one for one in held_lines(self.document, self.found) if self._is_seen(one.line))
        return sorted(there, key=lambda one: -one.held.pk)

    @cached_property
    def groups(self):
        """The kinds that have lines, and what is held back."""
        count = Counter(one.kind for one in self.open)
        found = [Group(kind.value, TITLES[kind], count[kind]) for kind in Kind if count[kind]]
        return found + ([Group(HELD, "On hold", len(self.held))] if self.held else [])

    @cached_property
    def group(self):
        """The kind chosen, else the first that has lines; None where there is none."""
        asked = self.asked.get("kind", "")
        first = next(iter(self.groups), None)
        return next((one for one in self.groups if one.value == asked), first)

    @property
    def is_held(self):
        return bool(self.group) and self.group.value == HELD

    @property
    def means(self):
        """Say what the kind means."""
        if self.is_held:
            return "These can’t be confirmed until someone releases them."
        return MEANS[Kind(self.group.value)] if self.group else ""

    @cached_property
    def _of_kind(self):
        if self.is_held:
            return [(one.line, one.held) for one in self.held]
        kind = self.group.value if self.group else ""
        return [(one, None) for one in self.open if one.kind == kind]

    @cached_property
    def _places(self):
        return places()

    @property
    def facilities(self):
        """The facilities to choose from."""
        there = {one.facility for one, _ in self._of_kind} - {None}
        named = sorted((self._places[key].name, self._places[key].code) for key in there)
        return [("", "All facilities"), *((code, name) for name, code in named)]

    @cached_property
    def facility(self):
        """The facility chosen, by its code; empty for all."""
        asked = self.asked.get("facility", "")
        return asked if asked in dict(self.facilities) else ""

    @cached_property
    def shown(self):
        """The lines of the kind and the facility, those that changed first."""
        there = [
            (line, held)
            for line, held in self._of_kind
            if not self.facility or self._code(line.facility) == self.facility
        ]
        return sorted(there, key=lambda one: str(one[0].coder) not in self.changed)

    def _code(self, facility):
        return self._places[facility].code if facility in self._places else ""

    @cached_property
    def page(self):
        return Paginator(self.shown, A_PAGE).get_page(self.asked.get("page"))

    @cached_property
    def rows(self):
        """The lines of this page."""
        return [self.row(line, held) for line, held in self.page]

    def row(self, line, held=None):
        """Give a line as it is shown."""
        place = self._places.get(line.facility)
        return Row(
            line,
            place.name if place else NOWHERE,
            says(line),
            may_confirm(self.viewer, line.coder, line.kind),
            may_hold_back(self.viewer, line.coder),
            str(line.coder) in self.changed,
            held,
        )

    @cached_property
    def confirmable(self):
        """The lines shown, on every page, that the viewer can confirm."""
        if self.is_held or self.is_to_come:
            return []
        return [
            one
            for one, _ in self.shown
            if one.kind in MOVES and may_confirm(self.viewer, one.coder, one.kind)
        ]

    @property
    def can_hold(self):
        """Whether the viewer can hold back any line of this page."""
        return not self.is_held and any(one.holds for one in self.rows)

    @property
    def reasons(self):
        """Why lines of this page cannot be confirmed, each said once."""
        if self.is_held:
            return []
        return list(dict.fromkeys(one.confirms.reason for one in self.rows if not one.confirms))
