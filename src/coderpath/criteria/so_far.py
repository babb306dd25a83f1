"""Time added up, in words, against the time asked."""

from collections.abc import Iterable

from coderpath.criteria.accrual import accrued
from coderpath.criteria.counted import CountedTime
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.words import Surroundings
from coderpath.days import Day, Duration
from coderpath.facts.rows import Leave
from coderpath.facts.sources import in_files, sources_text
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_span
from coderpath.sentence.lists import listing
from coderpath.sentence.words import counted, number_text
from coderpath.spans import Spans

DAYS_IN_WEEK = 7


def so_far(spells: Spans, asked: Duration, on: Day) -> str:
    """Write time added up against the time asked: 35 months and 12 days of 36 months so far."""
    return f"{time_in(asked.unit, spells, on)} of {asked} so far"


def time_in(unit: str, spells: Spans, on: Day) -> str:
    """Write time added up, in months or in weeks, and days: 35 months and 12 days."""
    time = accrued(spells, on)
    if unit == "weeks":
        whole, days = divmod(time.all_days, DAYS_IN_WEEK)
    else:
        whole, days = time.months, time.days
    parts = [counted(whole, unit.removesuffix("s"))] if whole or not days else []
    parts += [counted(days, "day")] if days else []
    return " and ".join(parts)


def counted_text(time: CountedTime, on: Day) -> str:
    """Write time that counts; what counts by its share of full time as 31.4 months."""
    if not time.at_full_time:
        return time_in(time.asked.unit, time.spells, on)
    amount = time.at_share(on)
    unit = time.asked.unit
    return f"{number_text(amount)} {unit.removesuffix('s') if amount == 1 else unit}"


def time_text(months: int, days: int) -> str:
    """Write months and days, leaving out what is none: 3 months and 12 days."""
    parts = [counted(months, "month")] if months else []
    parts += [counted(days, "day")] if days else []
    return " and ".join(parts)


def of_months(months: int, asked: int | None) -> str:
    """Write months of the months asked, short: 3 of 12 mo; nothing where weeks are asked."""
    return f"{months} of {asked} mo" if asked else ""


def how_counted(at_full_time: bool, over: Duration | None) -> str:  # noqa: FBT001 -- a parameter of the document
    """Write how time is counted where not as it stands, in brackets."""
    shares = ["part time by its share"] if at_full_time else []
    shares += [f"without leaves of more than {over}"] if over else []
    return f" ({', '.join(shares)})" if shares else ""


def left_out_text(leaves: Iterable[Leave]) -> Said:
    """Say which leaves do not count: Leave from 1 March 2024 to 31 August 2024 does not count."""
    rows = list(leaves)
    if not rows:
        return said()
    spans = listing([say_span(row.since, row.until) for row in rows])
    verb = "does" if len(rows) == 1 else "do"
    noun = " Leave " if len(rows) == 1 else " Leaves "
    return said(noun, spans, f" {verb} not count", in_files(sources_text(rows)), ".")


def spells_table(
    title: str, shown: CountedTime, leaves: Iterable[Leave], sums: Said, around: Surroundings
) -> FactTable:
    """Give spells up to the day with their lengths, what does not count, and what it comes to."""
    rows = list(dict.fromkeys(one.row for one in shown.stretches if one.row.since <= around.on))
    lines = [
        FactLine((around.words_of(row), _length(shown.of(row), around.on)), row)
        for row in sorted(rows, key=lambda row: (row.since, row.until))
    ]
    lines += [FactLine((around.words_of(row), "does not count"), row) for row in leaves]
    return FactTable(title, ("Spell", "Up to this day"), lines, sums)


def together(time: CountedTime, asked: str, on: Day) -> Said:
    """Say what time comes to before a day, and what is asked."""
    length = _length(time, on) if time.begun(on) else "no time yet"
    return said(f"Together {length} before ", say_day(on), f"; {asked} asked.")


def _length(time: CountedTime, on: Day) -> str:
    if time.at_full_time:
        return counted_text(time, on)
    sums = time.time(on)
    return time_text(sums.months, sums.days) or counted(0, "day")
