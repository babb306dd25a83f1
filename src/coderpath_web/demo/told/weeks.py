"""A team's time: imported from timekeeping each month, and Naomi's entered by herself."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from functools import partial
from io import StringIO

from coderpath.standards.units import BREAKS_OF_PAID, PAID_DAY
from coderpath_web.access.viewer import Viewer
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.coded_months import CodedMonth, CodedMonths, month_at
from coderpath_web.people.models import Coder
from coderpath_web.rooms.weeks.actions import record_time
from coderpath_web.rooms.weeks.actions.importing import import_time
from coderpath_web.rooms.weeks.timekeeping.answers import NONE, Answers
from coderpath_web.rooms.weeks.timekeeping.drafts import keep_draft
from coderpath_web.rooms.weeks.timekeeping.reading import read_export
from coderpath_web.time_spent.reasons import BREAKS, LEAVE, PAID
from coderpath_web.time_spent.weeks import Part, part_of, parts_between

HEADS = ("Employee ID", "Date", "Pay Code", "Minutes")
CODES = {
    "REG": PAID,
    "PTO": LEAVE,
    "BRK": BREAKS,
    "MTG": "meeting",
    "EDU": "education",
    "QRY": "physician_query",
    "MEN": "mentoring",
}
ANSWERS = Answers(
    *("Employee ID", "Date", "Minutes", "Pay Code"), unit="minutes", codes=CODES, breaks=NONE
)
MONDAY, TUESDAY, THURSDAY, FRIDAY = 0, 1, 3, 4
FULL_DAY = PAID_DAY
BREAKS_BESIDE = BREAKS_OF_PAID / (1 - BREAKS_OF_PAID)
"""Breaks beside productive time: 1 hour with each 7."""
HER_OWN = "C0013"
HER_FIRST = "2026-09"
"""Naomi enters her weeks herself from this month on."""
CLASS_DAY, CLASS = date(2026, 9, 9), 180
"""A class that she left out at first."""
THIS_MONTH = date(2026, 11, 1)
AS_USUAL = {PAID: 2400, BREAKS: 300, "meeting": 60, "physician_query": 45}
"""The first week of the running month; the second is not entered yet."""


def told_weeks(cast: Cast, coded: CodedMonths) -> Iterator[Event]:
    """Tell whose time came from timekeeping, and which weeks Naomi entered."""
    own = month_at(HER_FIRST)
    for month, desks in coded.by_month.items():
        others = [one for one in desks if one.coder != HER_OWN or month < own]
        yield Event(desks[0].after, partial(_import, cast, others))
        for one in desks:
            if one not in others:
                yield from _entered(cast, one)
    week = next(iter(parts_between(THIS_MONTH, THIS_MONTH)))
    part = Part(THIS_MONTH, week.until)
    yield Event(part.last, partial(_enter, cast, part, AS_USUAL))


def mend_class(cast: Cast, coded: CodedMonths) -> None:
    """Let Naomi add the class that she left out."""
    [desk] = [one for one in coded.by_month[month_at("2026-09")] if one.coder == HER_OWN]
    part = part_of(CLASS_DAY)
    _enter(cast, part, _by_part(desk)[part])


def _entered(cast: Cast, desk: CodedMonth) -> Iterator[Event]:
    for part, minutes in _by_part(desk).items():
        said = dict(minutes)
        if part == part_of(CLASS_DAY):
            said.pop("education")
        yield Event(part.last, partial(_enter, cast, part, said))


def _enter(cast: Cast, part: Part, minutes: dict[str, int]) -> None:
    by = cast[HER_OWN]
    record_time(by=by, coder=Coder.objects.get(code=HER_OWN), sent=[(part, minutes)])


def _import(cast: Cast, desks: Sequence[CodedMonth]) -> None:
    """Import what timekeeping says of a month; what its columns mean is said the first time."""
    table = StringIO()
    csv.writer(table).writerows([HEADS, *(row for desk in desks for row in _rows(desk))])
    by = cast["priya"]
    export = read_export("timekeeping.csv", table.getvalue().encode())
    draft = keep_draft(Viewer(by, desks[0].after), export)
    draft.answers = asdict(ANSWERS)
    draft.save(update_fields=["answers"])
    import_time(by=by, draft=draft.pk)


def _rows(desk: CodedMonth) -> Iterator[tuple[str, str, str, int]]:
    names = {reason: code for code, reason in CODES.items()}
    for day, minutes in _by_day(desk).items():
        worked = minutes[PAID] - sum(some for reason, some in minutes.items() if reason != PAID)
        for reason, some in {**minutes, PAID: worked}.items():
            if some:
                yield (desk.coder, f"{day:%m/%d/%Y}", names[reason], some)


def _by_part(desk: CodedMonth) -> dict[Part, dict[str, int]]:
    found: defaultdict[Part, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, minutes in _by_day(desk).items():
        for reason, some in minutes.items():
            found[part_of(day)][reason] += some
    return {part: dict(minutes) for part, minutes in sorted(found.items())}


def _by_day(desk: CodedMonth) -> dict[date, dict[str, int]]:
    """Give each day's minutes by reason, so that what is productive adds up to the month."""
    share, over = divmod(desk.minutes, len(desk.days))
    found = {}
    for place, day in enumerate(desk.days):
        productive = share + (place < over)
        away = {BREAKS: round(productive * BREAKS_BESIDE), **_away_on(day, desk)}
        found[day] = {PAID: productive + sum(away.values()), **away}
    for day in desk.away:
        found[day] = {PAID: FULL_DAY, LEAVE: FULL_DAY}
    return found


def _away_on(day: date, desk: CodedMonth) -> dict[str, int]:
    """Give what a day had beside coding: the team meets on Tuesdays, classes are on Thursdays."""
    if (day, desk.coder) == (CLASS_DAY, HER_OWN):
        return {"education": CLASS}
    found = {MONDAY: ("physician_query", 20), TUESDAY: ("meeting", 60), FRIDAY: ("mentoring", 30)}
    first_thursday = day.weekday() == THURSDAY and day - timedelta(days=7) < desk.first
    reason, minutes = ("education", 120) if first_thursday else found.get(day.weekday(), ("", 0))
    return {reason: minutes} if reason else {}
