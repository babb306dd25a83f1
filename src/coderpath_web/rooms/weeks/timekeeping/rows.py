"""Rows of a timekeeping export as minutes of people and days, or what is wrong with them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from coderpath.facts.saying import quoted
from coderpath.facts.values.meant import days_meant
from coderpath.roster.people import People
from coderpath.roster.times import number_of
from coderpath_web.rooms.weeks.sharing import shared_out
from coderpath_web.rooms.weeks.timekeeping.answers import TAKEN, UNPAID, Answers
from coderpath_web.rooms.weeks.timekeeping.breaks import TWICE, breaks_in, tells_breaks
from coderpath_web.time_spent.reasons import PAID, TITLES
from coderpath_web.time_spent.typed import read_minutes
from coderpath_web.time_spent.weeks import DAY, WEEK, Part, parts_between

BOTH_ORDERS = 2
"""Meanings of a date such as 3/4/2026."""
LATEST_AHEAD = WEEK


class ExportRow(NamedTuple):
    """A row of the table: its number in the file, and its cells by their headings."""

    number: int
    cells: Mapping[str, str]


class Problem(NamedTuple):
    """What is wrong in a row, and how to mend it; row 0 speaks of the whole."""

    row: int
    says: str


class Read(NamedTuple):
    """What an export says: minutes by person, span and reason, and what cannot be read."""

    minutes: Mapping[tuple[str, Part, str], int]
    problems: list[Problem]
    left_out: Mapping[str, int]
    """People who are not found, with how many rows of theirs are left out."""


def read_lines(lines: Sequence[ExportRow], answers: Answers, people: People, today: date) -> Read:
    """Read rows by what their columns mean; what is paid counts to paid time, whatever it is."""
    reader = _Reader(answers, people, today)
    for line in lines:
        reader.read(line)
    return Read(*reader.whole())


class _Reader:
    def __init__(self, answers: Answers, people: People, today: date) -> None:
        self._answers, self._people, self._today = answers, people, today
        self._minutes: defaultdict[tuple[str, Part, str], int] = defaultdict(int)
        self._problems: list[Problem] = []
        self._left: Counter[str] = Counter()

    def whole(self) -> tuple[dict[tuple[str, Part, str], int], list[Problem], dict[str, int]]:
        """Give all that was read; time below zero, or beyond the days it is of, is none."""
        for (person, part, reason), minutes in self._minutes.items():
            name = self._people.names.get(person) or person
            where = f"{name}: {TITLES[reason]} from {part.since:%Y-%m-%d} on is"
            if minutes < 0:
                says = f"{where} less than zero. Mend the corrections in the export."
                self._problems.append(Problem(0, says))
            elif minutes > part.most:
                says = f"{where} more than {part.most // 60} hours. Mend it in the export."
                self._problems.append(Problem(0, says))
        self._take_off_breaks()
        kept = {key: some for key, some in self._minutes.items() if some or key[2] == PAID}
        return kept, self._problems, dict(self._left)

    def _take_off_breaks(self) -> None:
        if self._answers.breaks != TAKEN:
            return
        if tells_breaks(self._minutes):
            self._problems.append(Problem(0, TWICE))
        else:
            self._minutes.update(breaks_in(self._minutes))

    def read(self, line: ExportRow) -> None:
        meaning = self._meaning(line)
        if meaning == UNPAID:
            return
        try:
            person = self._person(line)
            parts = self._parts(line)
            minutes = self._time(line)
        except _WrongError as wrong:
            self._problems.append(Problem(line.number, str(wrong)))
            return
        if not person:
            return
        for part, share in zip(parts, shared_out(minutes, parts), strict=True):
            self._minutes[person, part, PAID] += share
            if meaning != PAID:
                self._minutes[person, part, meaning] += share

    def _meaning(self, line: ExportRow) -> str:
        if not self._answers.code:
            return PAID
        return self._answers.codes.get(line.cells[self._answers.code].strip(), UNPAID)

    def _person(self, line: ExportRow) -> str:
        text = line.cells[self._answers.person].strip()
        found = self._people.find(text)
        if found.surely:
            return found.surely
        if self._answers.skips:
            self._left[text] += 1
            return ""
        if found.perhaps:
            names = ", ".join(sorted(found.perhaps)[:3])
            message = f"{quoted(text)} may be more than one person ({names}). Use the id."
            raise _WrongError(message)
        message = (
            f"{quoted(text)} is nobody in your reach. Use the id or the name on file, or leave out"
            " rows of people who are not found."
        )
        raise _WrongError(message)

    def _parts(self, line: ExportRow) -> list[Part]:
        text = line.cells[self._answers.day].strip()
        day = _day(text, self._answers.order)
        if day is None:
            message = f"{quoted(text)} is not a date. Write it such as 11/08/2026 or 2026-11-08."
            raise _WrongError(message)
        parts = list(_within(day, self._answers.span))
        if parts[-1].last > self._today + LATEST_AHEAD:
            message = f"{quoted(text)} has not come yet. Check the year, and the order of the date."
            raise _WrongError(message)
        if len(parts) > 1 and not self._answers.split:
            message = (
                f"The week of {quoted(text)} goes into another month or week. Export by day, or let"
                " such weeks be shared out by weekdays."
            )
            raise _WrongError(message)
        return parts

    def _time(self, line: ExportRow) -> int:
        text = line.cells[self._answers.time].strip()
        minutes = _minutes(text.replace(",", ""), self._answers.unit)
        if minutes is None:
            message = f"{quoted(text)} is not a length of time. Write it such as 7.5 or 7:30."
            raise _WrongError(message)
        return minutes


class _WrongError(ValueError):
    """What is wrong with a row, as a sentence."""


def _day(text: str, order: str) -> date | None:
    """Give the day that a text means: of two meanings, that of the order that was chosen."""
    found = days_meant(text)
    if len(found) == BOTH_ORDERS:
        return found[0] if order == "month" else found[1]
    return found[0] if found else None


def _within(day: date, span: str) -> Iterator[Part]:
    """Give the parts of weeks of a row: one day, or the days of its week in each part."""
    if span == "day":
        yield Part(day, day + DAY)
        return
    first = day if span == "begins" else day - WEEK + DAY
    until = first + WEEK
    for part in parts_between(first, until - DAY):
        cut = Part(max(part.since, first), min(part.until, until))
        if cut.since < cut.until:
            yield cut


def _minutes(text: str, unit: str) -> int | None:
    """Read time of a cell; payroll takes back by a minus, or by brackets."""
    is_back = text.startswith("-") or (text.startswith("(") and text.endswith(")"))
    bare = text.strip("-()").strip()
    if unit == "hours":
        found = read_minutes(bare)
    else:
        number = number_of(bare)
        found = None if number is None or number < 0 else int(number.quantize(Decimal(1)))
    return None if found is None else -found if is_back else found
