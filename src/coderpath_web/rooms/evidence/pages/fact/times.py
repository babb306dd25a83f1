"""The two times of a fact: when it is true, and when it was known."""

from datetime import date
from typing import Any

from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.facts.models import Fact

ALWAYS = said("At all times: this kind has no day")


def true_when(fact: Fact, row: Any) -> Said:
    """Say when a fact is true: in a month, on a day, or from a day to a day."""
    kind = KINDS[fact.kind]
    if not kind.since:
        return ALWAYS
    since = row[kind.index(kind.since)]
    if kind.columns[kind.index(kind.since)].is_month:
        return said("In ", say_month(since))
    until = row[kind.index(kind.until)] if kind.until else None
    if until is None:
        begins = "From " if kind.since == "since" else "On "
        return said(begins, say_day(since))
    if until >= NO_END_YET:
        return said("From ", say_day(since), ", no end yet")
    if until == since + 1:
        return said("On ", say_day(since), " alone")
    return said("From ", say_day(since), " to ", say_day(until - 1))


def known_when(fact: Fact) -> Said:
    """Say when a fact counted as known: since it came on file, until it was taken back."""
    came = say_day(clock.day_of(fact.recorded_at).toordinal())
    if fact.retracted_at is None:
        return said("On file since ", came)
    gone = clock.day_of(fact.retracted_at)
    if gone == clock.day_of(fact.recorded_at):
        return said("On file on ", came, " alone")
    return said("On file from ", came, " to ", say_day(gone.toordinal()))


def known_late(fact: Fact) -> Said:
    """Say what the time between the two means; nothing where they are the same day."""
    came = clock.day_of(fact.recorded_at)
    true = _last_of_month(fact) if _is_month(fact) else fact.since
    if true is None or true == came:
        return said()
    day = say_day(came.toordinal())
    if true > came:
        return said("It was put on file before it was true, and counts from its own day on.")
    days = counted((came - true).days, "day")
    after = f"Recorded {days} {'after the month ended' if _is_month(fact) else 'later'}. "
    return said(after, "Decisions before ", day, " did not use it.")


def _is_month(fact: Fact) -> bool:
    kind = KINDS[fact.kind]
    return bool(kind.since) and kind.columns[kind.index(kind.since)].is_month


def _last_of_month(fact: Fact) -> date | None:
    """Give the last day of the month that a fact speaks of: before it, nobody could know it."""
    if fact.since is None:
        return None
    year, month = divmod(fact.since.year * 12 + fact.since.month, 12)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)
