"""One coder's file, opened for whoever looks: every page of a coder begins here."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from coderpath_web.access.permissions import Permission
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.rooms import coder_pages
from coderpath_web.people.models import Coder
from coderpath_web.standings.judge import CoderFile, open_file


@dataclass(frozen=True)
class Opened:
    """A coder, the day asked, and the file; no file where no path has been adopted."""

    coder: Coder
    day: date
    is_today: bool
    is_self: bool
    file: CoderFile | None

    @property
    def on(self):
        return self.day.toordinal()

    @property
    def record(self):
        return self.file.record if self.file else None

    @cached_property
    def path(self):
        return self.file.path if self.file else None

    @cached_property
    def judgement(self):
        return self.file.judgement if self.file else None

    @cached_property
    def outlook(self):
        return self.file.outlook if self.judgement and self.judgement.levels else None

    @property
    def name(self):
        return self.record.name if self.record else self.coder.code

    @property
    def tabs(self):
        """The pages about the coder: what each is called here, its address and its route."""
        for page in coder_pages():
            own = self.is_self and page.own_label
            yield own or page.label, reverse(page.route, args=[self.coder.code]), page.route


def open_for(request, code):
    """Open a coder's file on the day asked; whoever is out of reach is not there."""
    coder = request.viewer.coder_or_404(code, Permission.SEE_FILE)
    asked = asked_day(request)
    document = in_force(asked.day)
    file = open_file(coder, document, asked.day) if document else None
    return Opened(coder, asked.day, asked.is_today, request.viewer.is_self(coder), file)


def is_judged_today(opened):
    """Tell whether the path in force today judges the coder: then only its levels can be asked."""
    return opened.is_today and bool(opened.judgement and opened.judgement.levels)
