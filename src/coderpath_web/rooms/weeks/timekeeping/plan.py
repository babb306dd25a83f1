"""What an export would change: held against the time on file, part by part."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from coderpath.days import month_of
from coderpath.sentence.calendar import day_words, month_words
from coderpath_web.rooms.weeks.queries import months_in_one_figure
from coderpath_web.rooms.weeks.rules import ONE_FIGURE, can_be
from coderpath_web.rooms.weeks.timekeeping.rows import Problem
from coderpath_web.standings.queries.employment import spells_between
from coderpath_web.time_spent.models import TimeEntry
from coderpath_web.time_spent.queries import Times, live_time, times_of
from coderpath_web.time_spent.spent import Spent
from coderpath_web.time_spent.weeks import Part, part_of

NOT_THERE = "no employment is on file on these days. Check who is meant, or leave the rows out."


class Change(NamedTuple):
    """One part of a week of somebody: its time before and after; None where none was there."""

    coder: int
    part: Part
    before: Times | None
    after: Times


class Plan(NamedTuple):
    """What is put on file and taken back, and what stands in the way."""

    new: list[Spent]
    retract: list[int]
    same: int
    """Entries of the export that are on file as they are."""
    changes: list[Change]
    problems: list[Problem]

    @property
    def coders(self) -> set[int]:
        """Everybody whose time changes."""
        return {one.coder for one in self.changes}

    @property
    def months(self) -> set[tuple[int, date]]:
        """The coder-months that change."""
        return {(one.coder, one.part.month) for one in self.changes}


def planned(
    wanted: Mapping[tuple[int, Part, str], int], reasons: set[str], names: Mapping[int, str]
) -> Plan:
    """Hold minutes by coder, span and reason against what is on file.

    An export tells all of the reasons that its pay codes can mean, for the days that it has of
    somebody: what else is on file of those days and reasons gives way. Other reasons stay.
    """
    live = _live(wanted)
    gone, same = _giving_way(live, wanted, reasons)
    new = [
        Spent(coder, span.since, span.until, reason, minutes)
        for (coder, span, reason), minutes in wanted.items()
        if (coder, span, reason) not in same
    ]
    changes = _changes(live, gone, new)
    problems = [*_impossible(changes, names), *_closed(changes)]
    return Plan(new, [one.pk for one in gone], len(same), changes, problems)


Wanted = Mapping[tuple[int, Part, str], int]


def _live(wanted: Wanted) -> list[TimeEntry]:
    """Give what is on file of the parts of weeks that the export speaks of."""
    if not wanted:
        return []
    parts = {(coder, part_of(span.since)) for coder, span, _ in wanted}
    first = min(part.since for _, part in parts)
    last = max(part.last for _, part in parts)
    found = live_time().filter(
        coder__in={coder for coder, _ in parts}, since__gte=first, since__lte=last
    )
    return [one for one in found if (one.coder_id, part_of(one.since)) in parts]


def _giving_way(
    live: list[TimeEntry], wanted: Wanted, reasons: set[str]
) -> tuple[list[TimeEntry], set[tuple[int, Part, str]]]:
    """Give what goes of what is on file, and what of the export is there already."""
    days: defaultdict[int, set[date]] = defaultdict(set)
    for coder, span, _ in wanted:
        days[coder].update(span.days)
    gone, same = [], set()
    for one in live:
        key = (one.coder_id, one.span, one.reason)
        if wanted.get(key) == one.minutes:
            same.add(key)
        elif one.reason in reasons and not days[one.coder_id].isdisjoint(one.span.days):
            gone.append(one)
    return gone, same


def _changes(live: list[TimeEntry], gone: list[TimeEntry], new: list[Spent]) -> list[Change]:
    before: defaultdict[tuple[int, Part], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in live:
        before[one.coder_id, part_of(one.since)][one.reason] += one.minutes
    after = defaultdict(
        lambda: defaultdict(int), {key: some.copy() for key, some in before.items()}
    )
    for one in gone:
        after[one.coder_id, part_of(one.since)][one.reason] -= one.minutes
    for spent in new:
        after[spent.coder, part_of(spent.since)][spent.reason] += spent.minutes
    touched = {(one.coder_id, part_of(one.since)) for one in gone}
    touched |= {(one.coder, part_of(one.since)) for one in new}
    return [
        Change(
            *key,
            times_of(before[key]) if before.get(key) else None,
            times_of(after[key]),
        )
        for key in sorted(touched)
    ]


def _impossible(changes: list[Change], names: Mapping[int, str]) -> list[Problem]:
    """Say which parts of weeks would have time that cannot be, or no employment."""
    if not changes:
        return []
    first = min(one.part.since for one in changes)
    last = max(one.part.last for one in changes)
    spells = spells_between(first, last, {one.coder for one in changes})
    works = defaultdict(list)
    for spell in spells:
        works[spell.coder].append(spell)
    found = []
    for one in changes:
        who = f"{names[one.coder]}, week of {_day(one.part.since)}"
        minutes = {"paid": one.after.paid, "leave": one.after.leave, **one.after.away}
        if not any(spell.covers(day) for spell in works[one.coder] for day in one.part.days):
            found.append(Problem(0, f"{who}: {NOT_THERE}"))
        elif not (ruling := can_be(one.part, minutes)):
            found.append(Problem(0, f"{who}: {ruling.reason}"))
    return found


def _closed(changes: list[Change]) -> list[Problem]:
    """Say which months have their hours on file as one figure, which weeks never replace."""
    touched = {(one.coder, one.part.month) for one in changes}
    found = months_in_one_figure({coder for coder, _ in touched}, {month for _, month in touched})
    months = sorted({month for _, month in found & touched})
    return [
        Problem(0, ONE_FIGURE.format(month=month_words(month_of(month.toordinal()))))
        for month in months
    ]


def _day(day: date) -> str:
    return day_words(day.toordinal())
