"""One coder's file, opened for whoever looks: every page of a coder begins here."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, Requirement
from coderpath.the_same import TheSame
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission
from coderpath_web.access.request import SignedInRequest
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.rooms import coder_pages
from coderpath_web.journal.queries import journal_mark
from coderpath_web.people.models import Coder
from coderpath_web.standings.judge import CoderFile, Judgement, Outlook, open_file
from coderpath_web.standings.withheld import resting_on


@dataclass(frozen=True)
class Opened:
    """A coder, the day asked, and the file; no file where no path has been adopted."""

    coder: Coder
    day: date
    is_today: bool
    is_self: bool
    file: CoderFile | None
    mark: Hashable = None
    """How far the journal had come before anything was read."""
    withheld: frozenset[str] = frozenset()
    """Kinds of facts that are not shown to whoever looks."""

    @property
    def hangs_on(self) -> tuple[Hashable, ...]:
        """All that what is said of the coder hangs on, whoever is allowed to read it."""
        asked = (self.coder.pk, self.day, self.is_today, self.is_self, self.withheld)
        return (self.mark, *asked, clock.today())

    @property
    def file_hangs_on(self) -> tuple[Hashable, ...]:
        """All that what the coder's own facts alone tell hangs on: others may do what they like."""
        file = TheSame(self.file) if self.file else self.mark
        return (file, *self.hangs_on[1:])

    @property
    def on(self) -> Day:
        """The day as the library counts it."""
        return self.day.toordinal()

    @property
    def record(self) -> CoderRecord | None:
        """The coder's facts; None where no row says that the coder is employed."""
        return self.file.record if self.file else None

    @cached_property
    def path(self) -> CareerPath | None:
        """The path in force."""
        return self.file.path if self.file else None

    @cached_property
    def judgement(self) -> Judgement | None:
        """What the judge says."""
        return self.file.judgement if self.file else None

    def is_withheld(self, requirement: Requirement) -> bool:
        """Tell whether a requirement rests on what is not shown to whoever looks."""
        return bool(self.path) and id(requirement) in resting_on(self.path, self.withheld)

    @cached_property
    def outlook(self) -> Outlook | None:
        """What comes if nothing changes; None where there is nothing to judge."""
        is_judged = self.judgement and self.judgement.levels
        return self.file.outlook if self.file and is_judged else None

    @property
    def name(self) -> str:
        """What the coder is called."""
        return self.record.name if self.record else self.coder.code

    @property
    def tabs(self) -> Iterator[tuple[str, str, str]]:
        """The pages about the coder: what each is called here, its address and its route."""
        for page in coder_pages():
            own = self.is_self and page.own_label
            yield own or page.label, reverse(page.route, args=[self.coder.code]), page.route


def open_for(request: SignedInRequest, code: str) -> Opened:
    """Open a coder's file on the day asked; whoever is out of reach is not there."""
    mark = journal_mark()
    coder = request.viewer.coder_or_404(code, Permission.SEE_FILE)
    asked = asked_day(request)
    document = in_force(asked.day)
    withheld = withheld_about(request.viewer, coder)
    file = open_file(coder, document, asked.day, withheld=withheld) if document else None
    is_self = request.viewer.is_self(coder)
    return Opened(coder, asked.day, asked.is_today, is_self, file, mark, withheld)


def is_judged_today(opened: Opened) -> bool:
    """Tell whether the path in force today judges the coder: then only its levels can be asked."""
    return opened.is_today and bool(opened.judgement and opened.judgement.levels)
