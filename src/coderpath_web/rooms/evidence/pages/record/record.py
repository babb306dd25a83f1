"""What the page of the record shows: every fact about a coder, with its source and both times."""

from functools import cached_property
from urllib.parse import urlencode

from coderpath.facts.kinds import ABOUT_CODERS, KINDS
from coderpath.facts.record import Facts
from coderpath.findings import Grade
from coderpath.fit import misfits
from coderpath_web.facts.models import Fact
from coderpath_web.frame.rooms import record_parts
from coderpath_web.rooms.evidence.pages.record.drawn_rows import drawn
from coderpath_web.rooms.evidence.pages.record.facts_on_file import Reader, leaders_of
from coderpath_web.rooms.evidence.pages.record.lanes import career_drawing
from coderpath_web.rooms.evidence.pages.record.of_month import (
    MONTH,
    is_of_month,
    month_asked,
    months_on_file,
)
from coderpath_web.rooms.evidence.recording import coming_or_going, recordables

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

    @cached_property
    def table(self):
        """The lines of its table."""
        return drawn(self.facts)

    @cached_property
    def years(self):
        """The facts by the year in which they begin, the newest first: how many, and lines."""
        by_year = {}
        for fact in self.facts:
            by_year.setdefault(fact.year, []).append(fact)
        newest_first = sorted(by_year.items(), reverse=True)
        return [(year, len(facts), drawn(facts)) for year, facts in newest_first]


class Record:
    """One coder's facts, filtered as the reader asks."""

    def __init__(self, opened, asked, viewer):
        self.opened = opened
        self.viewer = viewer
        self.code = opened.coder.code
        self.kind = asked.get("kind", "") if asked.get("kind", "") in TITLES else ""
        self.with_retracted = asked.get("retracted") == "1"
        self.month = month_asked(asked.get(MONTH, ""))

    @property
    def hangs_on(self):
        return self.opened.hangs_on

    @property
    def query(self):
        """The filters as they stand in an address."""
        asked = {"kind": self.kind, "retracted": "1" if self.with_retracted else ""}
        asked |= {MONTH: f"{self.month:%Y-%m}" if self.month else ""}
        return urlencode({name: value for name, value in asked.items() if value})

    @cached_property
    def leaders(self):
        return leaders_of(self.opened.coder)

    def _kept(self, make, *asked):
        """Give what hangs on the file, whom it names and what is asked: made once."""
        file = self.opened.file
        key = (make.__name__, *asked, *self.leaders.items())
        return file.made.once(key, make) if file else make()

    @cached_property
    def every_fact(self):
        """Every fact about the coder, retracted ones too, read once."""
        return self._kept(self._read)

    def _read(self):
        return Reader(self.opened, self.leaders).read()

    @property
    def shown(self):
        """The facts that the filters leave, the newest first."""
        return [
            fact
            for fact in reversed(self.every_fact)
            if self.kind in ("", fact.kind)
            and (self.with_retracted or not fact.is_retracted)
            and (self.month is None or is_of_month(fact, self.month))
        ]

    @property
    def groups(self):
        return self._kept(self._grouped, self.kind, self.with_retracted, self.month)

    def _grouped(self):
        by_kind = {}
        for fact in self.shown:
            by_kind.setdefault(fact.kind, []).append(fact)
        return [Group(kind, by_kind[kind]) for kind in KINDS if kind in by_kind]

    @property
    def months(self):
        """The months of which figures are on file, the newest first, as a list offers them."""
        return [("", "Every month"), *months_on_file(self.every_fact)]

    @property
    def month_chosen(self):
        return f"{self.month:%Y-%m}" if self.month else ""

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
        if file is None or self._may_tell_withheld:
            return []
        found = [one for one in file.findings if one.grade is Grade.WARNING]
        if file.record:
            found += misfits(Facts({self.code: file.record}), self.opened.path, unlike=False)
        return found

    @property
    def _may_tell_withheld(self):
        """Whether what looks doubtful may be about facts that are not shown."""
        withheld = self.opened.withheld
        about = Fact.objects.filter(coder=self.opened.coder, kind__in=withheld)
        return bool(withheld) and about.exists()

    @property
    def drawing(self):
        """The whole career on one timeline."""
        return career_drawing(self.opened) if self.opened.record else None

    @property
    def parts(self):
        """What other rooms add: what is claimed, and waits."""
        return record_parts(self.viewer, self.opened.coder)

    @cached_property
    def comes_or_goes(self):
        """Where the last day of whoever is employed is recorded, or the return of who has left."""
        return coming_or_going(self.viewer, self.opened.coder)

    @cached_property
    def left(self):
        """The last day of whoever is on file as having left; None for who is employed."""
        spells = [one for one in self.every_fact if one.kind == "coders" and not one.is_retracted]
        return spells[-1].until if spells else None

    @cached_property
    def recordable(self):
        """All that the one who looks may record about the coder, by headings."""
        return recordables(self.viewer, self.opened.coder, self.comes_or_goes)
