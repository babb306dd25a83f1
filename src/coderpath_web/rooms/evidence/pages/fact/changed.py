"""What is otherwise by what was recorded together with a fact: each answer of each coder."""

from functools import cached_property
from typing import NamedTuple

from coderpath.explain.names import level_title
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission
from coderpath_web.documents.named import path_today
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.touched import touched_coders
from coderpath_web.frame.acts import said
from coderpath_web.frame.form.changes import change_lines, counted_changes
from coderpath_web.standings import many
from coderpath_web.standings.foresee import foresee_all
from coderpath_web.standings.queries.employment import latest_spells

MOST_OPEN = 8
"""Up to so many answers stand open; more are folded under how many they are."""


class Person(NamedTuple):
    """Somebody who is answered otherwise: by how many answers, in a sentence, and each of them."""

    code: str
    name: str
    says: str
    lines: list

    @property
    def is_folded(self):
        return len(self.lines) > MOST_OPEN


class FactChanged:
    """The answers of today that would be others without an entry of the journal."""

    def __init__(self, viewer, fact):
        self.viewer, self.fact, self.entry = viewer, fact, fact.recorded_in
        self.did = said(self.entry.action)

    @cached_property
    def _touched(self):
        return touched_coders(self.entry, many.MOST_LOOKED_AT + 1)

    @property
    def are_many(self):
        """Whether it touches more coders than are asked of while a page waits."""
        return len(self._touched) > many.MOST_LOOKED_AT

    @cached_property
    def coders(self):
        """Those touched whose files the viewer may open."""
        reached = self.viewer.coders(Permission.SEE_FILE)
        return self._touched if reached is None else self._touched & reached

    @property
    def asked(self):
        return counted(len(self.coders), "coder")

    @cached_property
    def people(self):
        """Who is answered otherwise, by name; nothing where they are many."""
        if self.are_many:
            return []
        document, today = in_force(clock.today()), clock.today()
        entry = self.entry
        found = foresee_all(
            self.coders,
            document,
            today,
            without=set(Fact.objects.filter(recorded_in=entry).values_list("pk", flat=True)),
            rows=[(one.kind, fact_row(one)) for one in Fact.objects.filter(retracted_in=entry)],
        )
        spells = latest_spells(today)
        told = [
            self._person(spells[coder], lines)
            for coder, some in found.changes.items()
            if coder in spells and (lines := self._lines(coder, some, document))
        ]
        return sorted(told, key=lambda one: (one.name.casefold(), one.code))

    def _lines(self, coder, some, document):
        withheld = withheld_about(self.viewer, coder)
        return change_lines(map(_turned, some), document, withheld)

    def _person(self, spell, lines):
        is_new = spell.coder in self._hired
        says = self._begins(spell, lines) if is_new else f"{counted_changes(lines)}."
        return Person(spell.code, spell.name, says, lines)

    @cached_property
    def _hired(self):
        """Those of whom nothing was answered before: a spell begins, and none was replaced."""
        spells = Fact.objects.filter(kind="coders")
        begun = spells.filter(recorded_in=self.entry).values_list("coder", flat=True)
        return set(begun) - set(
            spells.filter(retracted_in=self.entry).values_list("coder", flat=True)
        )

    def _begins(self, spell, lines):
        """Say that answers begin, and at which level somebody starts."""
        verb = "exists" if len(lines) == 1 else "exist"
        there = f"{counted(len(lines), 'answer')} now {verb}"
        held = Fact.objects.filter(kind="positions", coder=spell.coder, recorded_in=self.entry)
        first, path = held.order_by("since").first(), path_today()
        if first is None or path is None:
            return f"{there}."
        return f"{there}; {spell.name} starts at {level_title(path, first.subject)}."


def _turned(change):
    """Tell a change forwards: what was foreseen is how it would be without the entry."""
    return change._replace(before=change.after, after=change.before)
