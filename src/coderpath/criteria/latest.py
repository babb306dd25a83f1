"""Reading the latest of dated statements: the newest day counts, older days never come back."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from coderpath.days import FOREVER, Day, Duration
from coderpath.facts.rows import Attestation, Rating
from coderpath.spans import Span, complement, union
from coderpath.verdict import Truth

Statement = TypeVar("Statement", Attestation, Rating)


class Reading(NamedTuple, Generic[Statement]):
    """A statement and the days on which it is the one that counts."""

    row: Statement
    valid: Span


def readings(
    rows: Iterable[Statement],
    first_choice: Callable[[Statement], Any],
    within: Duration | None,
) -> list[Reading[Statement]]:
    """Give the statement of each day and how long it counts.

    Of one day the lowest `first_choice` counts, and of equals the one whose `until` is later.
    It counts until it lapses, gets too old, or a newer day has a statement.
    """
    ordered = sorted(rows, key=lambda row: row.on)
    if not ordered:
        return []
    chosen: list[Statement] = [
        min(group, key=lambda row: (first_choice(row), -row.until))
        for _, group in groupby(ordered, key=lambda row: row.on)
    ]
    days = [*(row.on for row in chosen), FOREVER]
    return [
        Reading(row, (on, min(row.until, within.after(on) if within else FOREVER, next_on)))
        for row, (on, next_on) in zip(chosen, pairwise(days), strict=True)
    ]


def truth_of(found: Sequence[Reading[Statement]], says_yes: Callable[[Statement], bool]) -> Truth:
    """Met while a yes counts, not met while a no counts, not recorded otherwise."""
    met = union([reading.valid for reading in found if says_yes(reading.row)])
    refused = union([reading.valid for reading in found if not says_yes(reading.row)])
    return Truth(met, complement(refused))


def statement_at(found: Sequence[Reading[Statement]], day: Day) -> tuple[Statement, ...]:
    """Give the newest statement up to a day, lapsed or not; empty when there is none."""
    return tuple(reading.row for reading in found if reading.row.on <= day)[-1:]


def latest_at(found: Sequence[Reading[Statement]], day: Day) -> Reading[Statement] | None:
    """Give the newest reading up to a day, with how long it counts; None when there is none."""
    past = [reading for reading in found if reading.row.on <= day]
    return past[-1] if past else None
