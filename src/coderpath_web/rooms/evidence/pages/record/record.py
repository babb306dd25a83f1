"""What the page of the record shows: every fact about a coder, with its source and both times."""

from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.facts.kinds import ABOUT_CODERS, KINDS
from coderpath.facts.record import Facts
from coderpath.findings import Grade
from coderpath.fit import misfits
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.evidence.pages.record.facts_on_file import Reader
from coderpath_web.rooms.evidence.pages.record.lanes import career_drawing
from coderpath_web.rooms.evidence.rules import may_record

TITLES = {name: KINDS[name].form.heading for name in ABOUT_CODERS}
FEW = 12
"""Up to so many facts of a kind are listed openly; more are folded by year."""


class Group:
    """The facts of one kind."""

    def __init__(self, kind, facts):
        self.kind = kind
        self.title = TITLES[kind]
        self.facts = facts

    @property
    def is_long(self):
        return len(self.facts) > FEW

    @property
    def years(self):
        """The facts by the year in which they begin, the newest first."""
        by_year = {}
        for fact in self.facts:
            by_year.setdefault(fact.year, []).append(fact)
        return sorted(by_year.items(), reverse=True)


class Record:
    """One coder's facts, filtered as the reader asks."""

    def __init__(self, opened, asked, viewer):
        self.opened = opened
        self.viewer = viewer
        self.code = opened.coder.code
        self.kind = asked.get("kind", "") if asked.get("kind", "") in TITLES else ""
        self.with_retracted = asked.get("retracted") == "1"

    @property
    def query(self):
        """The filters as they stand in an address."""
        asked = {"kind": self.kind, "retracted": "1" if self.with_retracted else ""}
        return urlencode({name: value for name, value in asked.items() if value})

    @cached_property
    def every_fact(self):
        """Every fact about the coder, retracted ones too, read once."""
        facts = Fact.objects.filter(coder=self.opened.coder)
        # Most facts share their entries and places, which are then read once.
        related = facts.prefetch_related("recorded_in", "retracted_in", "facility", "to")
        rows = list(related.order_by("since", "pk"))
        return Reader(self.opened).read(rows)

    @property
    def shown(self):
        """The facts that the filters leave, the newest first."""
        return [
            fact
            for fact in reversed(self.every_fact)
            if self.kind in ("", fact.kind) and (self.with_retracted or not fact.is_retracted)
        ]

    @property
    def groups(self):
        by_kind = {}
        for fact in self.shown:
            by_kind.setdefault(fact.kind, []).append(fact)
        return [Group(kind, by_kind[kind]) for kind in KINDS if kind in by_kind]

    @property
    def kinds(self):
        """The kinds that may be asked for, with how many facts of each are on file."""
        counts = {}
        for fact in self.every_fact:
            counts[fact.kind] = counts.get(fact.kind, 0) + (not fact.is_retracted)
        return [(kind, title, counts[kind]) for kind, title in TITLES.items() if kind in counts]

    @property
    def retracted(self):
        return sum(fact.is_retracted for fact in self.every_fact)

    @property
    def on_file(self):
        return len(self.every_fact) - self.retracted

    @cached_property
    def findings(self):
        """What looks doubtful in the facts about this coder."""
        file = self.opened.file
        if file is None:
            return []
        found = [one for one in file.findings if one.grade is Grade.WARNING]
        if file.record:
            found += misfits(Facts({self.code: file.record}), self.opened.path, unlike=False)
        return found

    @property
    def drawing(self):
        """The whole career on one axis."""
        return career_drawing(self.opened) if self.opened.record else None

    @cached_property
    def recordable(self):
        """The kinds that the one who looks may record a new fact of, with their forms."""
        return [
            (reverse("fact-new", args=[self.code, kind]), title)
            for kind, title in TITLES.items()
            if may_record(self.viewer, kind, self.opened.coder)
        ]
