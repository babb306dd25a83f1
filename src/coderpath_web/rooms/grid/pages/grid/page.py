"""What the page of a grid shows: whom it is for, what was typed, and what saving would change."""

from datetime import date
from functools import cached_property
from http import HTTPStatus

from django.db import IntegrityError
from django.http import Http404
from django.urls import reverse

from coderpath.days import month_of
from coderpath.facts.values.dates import read_month
from coderpath.facts.values.unreadable import Unreadable
from coderpath.sentence.words import counted, joined
from coderpath_web import clock
from coderpath_web.facts.on_file import Stands
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.frame.form.said import in_form
from coderpath_web.frame.working.leading import leading
from coderpath_web.journal.queries import entry_shown, newest_entry
from coderpath_web.rooms.grid.actions import record_for_team
from coderpath_web.rooms.grid.effects import effects_of
from coderpath_web.rooms.grid.kinds import GRIDS
from coderpath_web.rooms.grid.rules import may_fill
from coderpath_web.rooms.grid.sent import Sent
from coderpath_web.rooms.grid.sheet import Filled, Sheet, gone_from, new_of
from coderpath_web.rooms.grid.team import Team

KEPT_AS = "grid_saved"
"""The name under which a session keeps what was saved, for the page that comes then."""
MANY_COLUMNS = 6
NOTHING = "Nothing is filled in yet. Type in a row, or tick the people that the top row is for."
ON_FILE = "Nothing was saved: all of this is already on file."
MEANWHILE = (
    "Somebody else changed the same records in the meantime, so nothing was saved. What is on file "
    "now is beside each name. Check it, and save again."
)
NOT_SAVED = "Nothing was saved."
NO_LONGER = "You can no longer record for {}. What you typed for them is shown below."
NO_COLUMN = "The columns changed after you opened the grid, so this no longer has a place: {}."
THE_REST = "Save again to record the other rows."
MOST_NAMED = 8


def some_of(texts):
    """Give some texts as a list in words, and how many more there are."""
    more = len(texts) - MOST_NAMED
    return joined([*texts[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])], "and")


class GridPage:
    """A grid for one reader."""

    def __init__(self, request, kind):
        self.request, self.kind, self.viewer = request, kind, request.viewer
        self.is_sent = request.method == "POST"
        self.team = Team(request, kind)
        self.is_refused = False
        self.stands = self._not_there() if self.is_sent and not request.htmx else ""

    @cached_property
    def sent(self):
        """What was typed and ticked."""
        return Sent(self.request.POST if self.is_sent else {})

    @cached_property
    def sheet(self):
        people = self.team.those(self.sent.rows)
        return Sheet(self.kind, self.viewer, people, Filled(self.sent, self.month, self.team.homes))

    def _not_there(self):
        """Say what was typed that has no place here by now; nothing where all of it has."""
        gone = [row.person.name for row in self.sheet.shut_out]
        left_over = self.sheet.left_over
        told = [NO_LONGER.format(some_of(gone))] if gone else []
        told += [NO_COLUMN.format(some_of(left_over))] if left_over else []
        return " ".join([NOT_SAVED, *told, THE_REST]) if told else ""

    @cached_property
    def effects(self):
        """What saving would change; with it the rows learn what clashes."""
        return effects_of(self.sheet, clock.today())

    @cached_property
    def rows(self):
        self.effects  # noqa: B018 -- what clashes is told in the rows
        return self.sheet.rows

    @property
    def shared(self):
        """The columns, each with its cell of what is the same for all."""
        return zip(self.sheet.columns.all, self.sheet.shared, strict=True)

    @property
    def is_wide(self):
        """Whether there are so many columns that each gets less room."""
        return len(self.sheet.columns.all) > MANY_COLUMNS

    @property
    def is_part(self):
        """Whether other people stand here than on the page of the list, since they were sent."""
        return {one.key for one in self.sheet.rows} != {one.coder for one in self.team.page}

    @cached_property
    def month(self):
        """The month chosen; the last one where none is.

        A form says itself for which month it was filled in: the last one may be another by then.
        """
        if self.is_sent and "month" in self.request.POST:
            sent = read_month(self.request.POST["month"])
            if isinstance(sent, Unreadable):
                raise Http404
            return sent
        asked = read_month(self.request.GET.get("month", ""))
        last = month_of(clock.today().toordinal()) - 1
        return last if isinstance(asked, Unreadable) else asked

    @property
    def month_text(self):
        return f"{self.month // 12:04d}-{self.month % 12 + 1:02d}"

    @property
    def month_day(self):
        """The first day of the month."""
        return date(self.month // 12, self.month % 12 + 1, 1)

    @property
    def tabs(self):
        """The kinds that the viewer may record, with the same people."""
        chosen = self.request.GET.urlencode()
        for kind in GRIDS.values():
            if may_fill(self.viewer, kind):
                url = reverse("grid", args=[kind.name]) + (f"?{chosen}" if chosen else "")
                yield kind.title, url, kind is self.kind

    @cached_property
    def shown(self):
        """The newest entry when the grid was opened."""
        sent = entry_shown(self.request.POST) if self.is_sent and not self.stands else None
        return newest_entry() if sent is None else sent

    @property
    def can_be_saved(self):
        return bool(self.sheet.sound_rows) and not self.sheet.is_wrong and not self.effects.clashes

    @property
    def counts(self):
        """How many rows would be saved, wait for an answer, and add nothing."""
        self.effects  # noqa: B018 -- what clashes is told in the rows
        sheet = self.sheet
        same = [row for row in sheet.active if row.same and not row.new]
        return len(sheet.sound_rows), len(sheet.open_rows), len(same)

    @property
    def announced(self):
        """What is said aloud after each check: what changes, and how many rows wait."""
        _, waiting, _ = self.counts
        waits = f". {counted(waiting, 'row')} to look at" if waiting else ""
        return f"{self.headline}{waits}" if self.sheet.active else ""

    @property
    def headline(self):
        """What saving would change, as far as there is something to save."""
        saved, waiting, _ = self.counts
        if not saved and waiting:
            return "Nothing can be saved yet"
        return self.effects.says if self.sheet.active else "Nothing is filled in yet"

    @property
    def waits(self):
        """Why nothing can be saved yet, in two sentences; nothing where no row waits."""
        saved, waiting, _ = self.counts
        if not waiting:
            return ()
        verb, those = ("waits", "it") if waiting == 1 else ("wait", "them")
        says = f"{counted(waiting, 'row')} {verb} for you."
        if not saved:
            return says, f"Finish or clear {those}, then save."
        together = f"All {saved + waiting} rows are saved together, so"
        return says, f"{together} finish or clear {those} first."

    @property
    def save_words(self):
        """What is saved with one press: every row that was filled in, those that wait too."""
        saved, waiting, _ = self.counts
        return f"Save {counted(saved + waiting, 'row')}" if saved + waiting else "Save"

    def save(self, by):
        """Put it on file; give whether it was, else say why not."""
        if self.stands:
            return False
        if not self.can_be_saved:
            self.is_refused = True
            if not self.sheet.open_rows and not self.sheet.sound_rows:
                self.stands = ON_FILE if self.sheet.active else NOTHING
            return False
        rows = self.sheet.sound_rows
        seen = self.shown if self.kind.follows else None
        try:
            told, says = {KEPT_AS: self.outcome}, self.outcome["title"] + "."
            with leading(says, self.request.get_full_path(), self.typed, told):
                self.entry = record_for_team(
                    by=by, new=new_of(rows), retract=gone_from(rows), seen=seen
                )
        except (Stands, AlreadyRetracted, IntegrityError):
            self.stands = MEANWHILE
        except Refused as refused:
            self.is_refused = True
            self.effects.clashes += [in_form(one) for one in refused.findings]
        else:
            return True
        if self.stands:
            self._look_again()
        return False

    def _look_again(self):
        """Hold what was typed against what is on file by now."""
        for name in ("sheet", "effects", "rows", "shown"):
            self.__dict__.pop(name, None)

    @property
    def status(self):
        if self.stands and not self.is_refused:
            return HTTPStatus.CONFLICT
        return HTTPStatus.UNPROCESSABLE_ENTITY if self.is_refused else HTTPStatus.OK

    @property
    def typed(self):
        """What was typed and ticked, and for which month, by names of fields."""
        return [*self.sent.fields, *([("month", self.month_text)] if self.kind.is_monthly else [])]

    @cached_property
    def outcome(self):
        """What is told once it is saved."""
        rows = len(self.sheet.sound_rows)
        return {
            "title": f"Saved {counted(rows, 'row')}. {self.effects.says}",
            "people": self.effects.as_json()["people"],
            "doubts": [
                f"{row.person.name}: {note}" for row in self.sheet.sound_rows for note in row.notes
            ],
        }
