"""What the page of a week shows: one table to fill in, and what is known beside it."""

from datetime import timedelta
from functools import cached_property
from typing import NamedTuple

from coderpath_web.frame.form.names_on_file import NamesOnFile
from coderpath_web.rooms.weeks.pages.week.changes import changes_of
from coderpath_web.rooms.weeks.queries import by_reason, known_of, reasons_used, week_before
from coderpath_web.rooms.weeks.recent import OF_STATUS, Recent, Stand, latest_weeks
from coderpath_web.rooms.weeks.rules import may_enter_part
from coderpath_web.rooms.weeks.sharing import by_parts
from coderpath_web.time_spent.breaks import A_DAY_HAS, likely_breaks
from coderpath_web.time_spent.queries import Times, time_by_part, time_rolled, times_of
from coderpath_web.time_spent.reasons import AWAY, BREAKS, LEAVE, PAID
from coderpath_web.time_spent.typed import clock_text
from coderpath_web.time_spent.weeks import DAY, WEEK, parts_of, week_of

SHOWN_WEEKS = 9
USUAL = (BREAKS, "meeting", "education", "physician_query")
"""Reasons with a row from the first week on."""


class Cell(NamedTuple):
    """One cell: its name in the form, what stands there, and what is wrong with it."""

    name: str
    label: str
    value: str
    error: str
    is_open: bool


class Row(NamedTuple):
    """One reason across the parts of the week."""

    title: str
    says: str
    cells: list
    is_paid: bool

    @property
    def errors(self):
        return [(cell.name, cell.error) for cell in self.cells if cell.error]


class Figures(NamedTuple):
    """Both denominators of some days."""

    title: str
    times: Times

    @property
    def paid(self):
        return clock_text(self.times.paid)

    @property
    def off(self):
        """What comes out of it: leave and non-productive time."""
        return clock_text(self.times.paid - self.times.productive)

    @property
    def productive(self):
        return clock_text(self.times.productive)


class WeekPage:
    """One week of somebody, for whoever looks: filled in, or to be filled in."""

    def __init__(self, opened, viewer, week, sent=None):
        self.opened, self.viewer = opened, viewer
        self.coder = opened.coder
        self.week, self.last = week, week + WEEK - DAY
        self.sent, self.fills = sent, None
        self.refused = ""

    @cached_property
    def parts(self):
        return parts_of(self.week)

    @cached_property
    def rulings(self):
        return [may_enter_part(self.viewer, self.coder, part) for part in self.parts]

    @property
    def is_open(self):
        """Whether any of it can be entered by whoever looks."""
        return any(self.rulings)

    @cached_property
    def closed(self):
        """Why parts cannot be entered, each reason once."""
        return list(dict.fromkeys(one.reason for one in self.rulings if not one))

    @cached_property
    def on_file(self):
        found = time_by_part([self.coder.pk], self.week, self.last)
        return [found.get((self.coder.pk, part)) for part in self.parts]

    @property
    def is_entered(self):
        return any(self.on_file)

    @property
    def asks_why(self):
        """Whether whoever looks has to say why, for the coder to read."""
        return self.is_open and self.is_entered and not self.opened.is_self

    @cached_property
    def known(self):
        return known_of(self.coder.pk, self.week, self.last)

    @cached_property
    def before(self):
        """The week before with its time, which this one may be like."""
        return week_before(self.coder.pk, self.week)

    @property
    def offers_before(self):
        return bool(self.before) and not self.is_entered and all(self.rulings)

    @property
    def before_says(self):
        """What the week before has, in a few words."""
        _, times = self.before
        titles = {LEAVE: "leave"} | {one.name: one.title.lower() for one in AWAY}
        rest = [
            f"{clock_text(minutes)} {titles[reason]}"
            for reason, minutes in by_reason(times).items()
            if reason != PAID
        ]
        return ", ".join([f"{clock_text(times.paid)} paid", *rest])

    @property
    def like_before(self):
        """The time of the week before, shared out over the parts of this one by weekdays."""
        _, times = self.before
        shares = by_parts(by_reason(times), self.parts)
        return list(zip(self.parts, shares, strict=True))

    def fill(self, given):
        """Fill the form in with time that is not saved yet."""
        self.fills = [minutes for _, minutes in given]

    @cached_property
    def proposed(self):
        """Paid minutes and breaks of each part, where none is on file and something is known."""
        return [
            {} if there or not may else _with_breaks(self.known.proposed(part))
            for part, there, may in zip(self.parts, self.on_file, self.rulings, strict=True)
        ]

    @property
    def is_proposed(self):
        return any(self.proposed) and not self.sent and not self.fills

    @property
    def why_breaks(self):
        """Why a part of paid time is proposed as breaks."""
        return A_DAY_HAS

    @cached_property
    def rows(self):
        """The rows that are shown at once: paid time, leave, and the reasons in use."""
        first = [
            self._row(PAID, "Paid time", "All of it, with leave"),
            self._row(LEAVE, "Leave", ""),
        ]
        return first + [self._row(*one) for one in AWAY if one.name in self.in_use]

    @cached_property
    def more_rows(self):
        """The rows of the other reasons, opened on demand."""
        return [self._row(*one) for one in AWAY if one.name not in self.in_use]

    @cached_property
    def in_use(self):
        there = {reason for one in self.on_file if one for reason in one.away}
        typed = (
            {reason for reason, _ in self.sent.typed if self._typed(reason)} if self.sent else set()
        )
        filled = {reason for one in self.fills or () for reason, some in one.items() if some}
        return {*USUAL, *there, *typed, *filled, *reasons_used(self.coder.pk, self.week)}

    def _typed(self, reason):
        return any(self.sent.typed[reason, at] for at in range(len(self.parts)))

    def _row(self, name, title, says):
        cells = [self._cell(name, title, at) for at in range(len(self.parts))]
        return Row(title, says, cells, name == PAID)

    def _cell(self, reason, title, at):
        ends = self._days(at) if len(self.parts) > 1 else ""
        error = self.sent.wrong.get((reason, at), "") if self.sent else ""
        label = f"{title}, {ends}" if ends else title
        return Cell(f"{reason}.{at}", label, self._value(reason, at), error, bool(self.rulings[at]))

    def _value(self, reason, at):
        if self.sent:
            return self.sent.typed[reason, at]
        if self.fills:
            found = self.fills[at].get(reason)
        elif self.on_file[at]:
            found = by_reason(self.on_file[at]).get(reason)
        else:
            found = self.proposed[at].get(reason)
        return "" if found is None or (not found and reason != PAID) else clock_text(found)

    def _days(self, at):
        part = self.parts[at]
        month = f"{part.since:%B}"
        if part.since == part.last:
            return f"{part.since.day} {month}"
        return f"{part.since.day}–{part.last.day} {month}"

    @property
    def heads(self):
        """The heads of the parts: the days of each where there are two."""
        return [self._days(at) for at in range(len(self.parts))]

    @cached_property
    def figures(self):
        """Both denominators of the week, and of each month in it."""
        found = [Figures("This week", self._whole)] if self.is_entered else []
        months = sorted({part.month for part in self.parts})
        rolled = {one.month: one for one in time_rolled(coders=[self.coder.pk], months=months)}
        return found + [
            Figures(f"{month:%B %Y}", Times(one.paid, one.leave, one.away))
            for month in months
            if (one := rolled.get(month))
        ]

    @property
    def _whole(self):
        sums = {}
        for one in filter(None, self.on_file):
            for reason, minutes in by_reason(one).items():
                sums[reason] = sums.get(reason, 0) + minutes
        return times_of(sums)

    @cached_property
    def history(self):
        """What was done to this week, the latest first."""
        return changes_of(self.coder.pk, self.parts)

    @cached_property
    def weeks(self):
        """The latest weeks, the newest first, each with how far it is entered."""
        latest = latest_weeks(max(self.viewer.day, self.last), SHOWN_WEEKS)
        stands = Recent([self.coder.pk], latest).of(self.coder.pk)
        return [
            (week, week + WEEK - DAY, stand.value, OF_STATUS[stand], week == self.week)
            for week, stand in reversed(list(stands))
            if week <= self.viewer.day
        ]

    @property
    def next_missing(self):
        """The earliest of the latest weeks that is not entered yet, beside this one."""
        open_ones = {Stand.MISSING.value, Stand.PART.value}
        this = week_of(self.viewer.day)
        found = (
            week
            for week, _, stand, _, here in self.weeks
            if stand in open_ones and not here and week < this
        )
        return min(found, default=None)

    @property
    def earlier(self):
        return self.week - WEEK

    @property
    def later(self):
        """The week after, once it has begun."""
        after = self.week + WEEK
        return after if after <= self.viewer.day else None

    @cached_property
    def leaves(self):
        """The leaves on file in this week: first and last day."""
        return [(one.since, one.until) for one in self.known.leaves]

    @cached_property
    def training(self):
        """The patient types in which training goes on, with the day on which each began."""
        names = NamesOnFile(self.week + timedelta(days=6))
        return [(names.type(name), begun) for name, begun in self.known.training.items()]


def _with_breaks(paid):
    """Give likely time by reason: paid minutes, and the breaks in them; nothing where unknown."""
    return {} if paid is None else {PAID: paid, BREAKS: likely_breaks(times_of({PAID: paid}))}
