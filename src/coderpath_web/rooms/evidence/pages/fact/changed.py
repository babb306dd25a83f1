"""What is otherwise by what was recorded together with a fact: each answer of each coder."""

from functools import cached_property

from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.touched import touched_coders
from coderpath_web.frame.acts import said
from coderpath_web.frame.form.changes import change_lines
from coderpath_web.standings import many
from coderpath_web.standings.foresee import foresee_all
from coderpath_web.standings.queries.employment import latest_spells


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
        """Who is answered otherwise: id, name and lines, by name; nothing where they are many."""
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
            (spells[coder].code, spells[coder].name, change_lines(map(_turned, some), document))
            for coder, some in found.changes.items()
            if some and coder in spells
        ]
        return sorted(told, key=lambda one: (one[1].casefold(), one[0]))


def _turned(change):
    """Tell a change forwards: what was foreseen is how it would be without the entry."""
    return change._replace(before=change.after, after=change.before)
