"""What a standard would do to the months of coders, and to who is ready, before it is set."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from coderpath.criteria.pool import Measure, ratio_of
from coderpath.days import Month
from coderpath.facts.gathered import Gathered
from coderpath.facts.months import Months
from coderpath.facts.reading import unchecked_department
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Standard
from coderpath.judge import judge
from coderpath.path import CareerPath
from coderpath.verdict import State
from coderpath_web.facts.after import changed
from coderpath_web.facts.queries import counting, gather
from coderpath_web.standings.records import batches, records_of


class StandardsInstead(NamedTuple):
    """Standards that would be on file, in the place of some facts."""

    rows: tuple[Standard, ...]
    without: tuple[int, ...]


class Trial(NamedTuple):
    """A standard on trial over some months, as it is meant and as if it had measured all of them.

    `proposed` is None where that says nothing of its own: the standard begins after these months,
    or before all of them.
    """

    months: range
    begins: Month
    """The first month that it measures as it is meant."""
    standard: Standard
    """As if it had measured all of the months."""
    throughout: StandardsInstead
    proposed: StandardsInstead | None = None


class CoderEffect(NamedTuple):
    """A coder's months together, earned against productive minutes; None where none is recorded.

    And the levels, by their titles, that the coder would come to be ready for, or no longer be.
    """

    coder: int
    now: Fraction | None
    proposed: Fraction | None
    throughout: Fraction | None
    newly_ready: tuple[str, ...]
    no_longer_ready: tuple[str, ...]


def effects_on(
    coders: Collection[int], trial: Trial, path: CareerPath | None, on: date
) -> Iterator[CoderEffect]:
    """Go through those of some coders whose work the standard would measure in the months."""
    for some, _, _ in batches(sorted(coders)):
        gathered = gather(some)
        now = _records(some, gathered)
        throughout = _records(some, _with(gathered, trial.throughout))
        proposed = _records(some, _with(gathered, trial.proposed)) if trial.proposed else {}
        for coder, record in throughout.items():
            if coder in now and _is_measured(record, trial):
                both = _ready(now[coder], path, on), _ready(record, path, on)
                yield CoderEffect(
                    coder,
                    pooled(now[coder].months, trial.months),
                    pooled(proposed[coder].months, trial.months) if coder in proposed else None,
                    pooled(record.months, trial.months),
                    *_turns(*both),
                )


def _records(coders: Sequence[int], gathered: Gathered) -> dict[int, CoderRecord]:
    return dict(records_of(coders, unchecked_department(counting(gathered))))


def _with(gathered: Gathered, instead: StandardsInstead) -> Gathered:
    return changed(gathered, instead.without, [("standards", one) for one in instead.rows])


def _is_measured(record: CoderRecord, trial: Trial) -> bool:
    """Tell whether any work of the months would be measured by the standard on trial."""
    return any(
        record.standards.of_month(row.facility, row.type, row.month) == trial.standard
        for row in record.productivity
        if row.month in trial.months
    )


def pooled(months: Months, some: Sequence[Month]) -> Fraction | None:
    """Give what some months come to together; those of absence or without figures are left out."""
    figures = [months.figures[one] for one in months.taken(some) if one in months.figures]
    return ratio_of(Measure.AVERAGE, figures, months.denominator)


def _ready(record: CoderRecord, path: CareerPath | None, on: date) -> tuple[str, ...]:
    """Give the levels that a coder is ready for, posts left out, in the order of the path."""
    if path is None:
        return ()
    levels = judge(record, path, on.toordinal()).levels
    ladder = (one for one in levels if not one.level.opening)
    return tuple(one.level.title for one in ladder if one.ready.state is State.MET)


def _turns(now: Sequence[str], then: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    newly = tuple(one for one in then if one not in now)
    return newly, tuple(one for one in now if one not in then)
