"""Putting time on file and taking it back, under the entry of whoever does so.

Each gives the coder-months that it touched: what is made of them is made again by whoever called.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from coderpath_web.bulk_insert import change_rows, insert_rows
from coderpath_web.journal.models import Entry
from coderpath_web.time_spent.models import TimeEntry
from coderpath_web.time_spent.queries import changed_since, entries_in, live_time, made_by
from coderpath_web.time_spent.reasons import PAID, TITLES
from coderpath_web.time_spent.spent import Spent
from coderpath_web.time_spent.weeks import Part, part_of

COLUMNS = ("coder", "since", "until", "reason", "minutes", "made_in")
Touched: TypeAlias = set[tuple[int, date]]
"""Coders, each with the first day of a month."""


def record_week(*, entry: Entry, coder: int, part: Part, minutes: Mapping[str, int]) -> Touched:
    """Let a part of a week hold these minutes by reason, and nothing else.

    What is the same already stays as it is; what differs is taken back and put on file anew.
    Raises ValueError without paid time: by it a week is known to be entered.
    """
    if PAID not in minutes:
        message = "a week is entered by its paid minutes, which may be 0"
        raise ValueError(message)
    on_file: defaultdict[str, list[TimeEntry]] = defaultdict(list)
    for one in entries_in(coder, part):
        on_file[one.reason].append(one)
    gone: list[int] = []
    new: list[Spent] = []
    for reason in dict.fromkeys((*on_file, *minutes)):
        there, wanted = on_file.get(reason, []), minutes.get(reason, 0)
        should_be = wanted > 0 or reason == PAID
        if bool(there) == should_be and sum(one.minutes for one in there) == wanted:
            continue
        gone += [one.pk for one in there]
        new += [Spent(coder, *part, reason, wanted)] if should_be else []
    return change_time(entry=entry, retract=gone, new=new)


def retract_week(*, entry: Entry, coder: int, part: Part) -> Touched:
    """Take back all that is on file of a part of a week: then it is not entered."""
    gone = entries_in(coder, part).values_list("pk", flat=True)
    return change_time(entry=entry, retract=list(gone))


def change_time(
    *, entry: Entry, retract: Collection[int] = (), new: Iterable[Spent] = ()
) -> Touched:
    """Take entries back, by their numbers, and put others on file.

    Raises ValueError where one has no reason of the list, or crosses a week or a month.
    """
    rows = list(new)
    for one in rows:
        _refuse_unfit(one)
    gone = live_time().filter(pk__in=retract).order_by().values_list("coder", "since")
    touched = {(coder, since.replace(day=1)) for coder, since in gone}
    change_rows(TimeEntry, ["retracted_in"], ((entry.pk, pk) for pk in retract))
    insert_rows(TimeEntry, COLUMNS, ((*one, entry.pk) for one in rows))
    return touched | {(one.coder, one.since.replace(day=1)) for one in rows}


def undo_time(*, entry: Entry, of: Entry) -> Touched:
    """Put the time back as it was before an entry: what it brought goes, what it took comes.

    Parts of weeks that somebody changed since stay as they are.
    """
    kept = changed_since(of)
    brought = [one for one in made_by(of) if (one.coder_id, part_of(one.since)) not in kept]
    taken = TimeEntry.objects.filter(retracted_in=of)
    again = [
        Spent(one.coder_id, one.since, one.until, one.reason, one.minutes)
        for one in taken
        if (one.coder_id, part_of(one.since)) not in kept
    ]
    return change_time(entry=entry, retract=[one.pk for one in brought], new=again)


def _refuse_unfit(one: Spent) -> None:
    part = part_of(one.since)
    if one.reason not in TITLES or one.until > part.until or one.minutes < 0:
        message = f"no time of a part of a week: {one}"
        raise ValueError(message)
