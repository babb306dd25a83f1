"""Facts as they would be after a change, without making it."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from coderpath.facts.reading import Reading, department
from coderpath_web import clock
from coderpath_web.facts.after import changed
from coderpath_web.facts.leading_up import leading_up
from coderpath_web.facts.queries import counting, gather


class Supposed(NamedTuple):
    """Facts of some coders as they are, and as they would be; findings say what clashes."""

    now: Reading
    then: Reading


def facts_supposed(
    coders: Collection[int],
    *,
    without: Collection[int] = (),
    rows: Sequence[tuple[str, Any]] = (),
) -> Supposed:
    """Read the facts of some coders once, as they are and without some, with new rows by kind."""
    gathered = gather({*coders, *leading_up(rows)})
    then = changed(gathered, without, rows)
    on = clock.today().toordinal()
    return Supposed(*(department(counting(one), on=on) for one in (gathered, then)))
