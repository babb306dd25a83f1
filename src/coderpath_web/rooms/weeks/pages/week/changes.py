"""What was done to a week: each act with what it put on file and what it took back."""

from collections import defaultdict
from typing import NamedTuple

from coderpath_web.journal.models import Entry
from coderpath_web.time_spent.queries import history_of
from coderpath_web.time_spent.reasons import TITLES
from coderpath_web.time_spent.typed import clock_text


class Changed(NamedTuple):
    """A kind of time before and after an act; a blank where there was none."""

    title: str
    before: str
    after: str


class Act(NamedTuple):
    """One act: who, when, why, and what changed by it."""

    entry: Entry
    changes: list


def changes_of(coder, parts):
    """Give the acts on parts of weeks, the latest first, with each kind of time they changed."""
    entries, before, after = {}, defaultdict(dict), defaultdict(dict)
    for part in parts:
        for one in history_of(coder, part):
            _add(entries, after, one.made_in, one)
            if one.retracted_in:
                _add(entries, before, one.retracted_in, one)
    return [
        Act(entries[number], list(_changes(before[number], after[number])))
        for number in sorted(entries, reverse=True)
    ]


def _add(entries, sums, entry, one):
    entries[entry.pk] = entry
    sums[entry.pk][one.reason] = sums[entry.pk].get(one.reason, 0) + one.minutes


def _changes(before, after):
    for reason, title in TITLES.items():
        if before.get(reason) != after.get(reason):
            yield Changed(title, _text(before.get(reason)), _text(after.get(reason)))


def _text(minutes):
    return "" if minutes is None else clock_text(minutes)
