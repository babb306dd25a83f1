"""Facts as they would be after a change, without making it."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from coderpath.facts.checks.together import checked_with
from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import Reading, department, department_findings
from coderpath.findings import Finding
from coderpath_web import clock
from coderpath_web.facts.after import changed
from coderpath_web.facts.leading_up import leading_up
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import counting, gather


class Supposed(NamedTuple):
    """Facts of some coders as they are, and as they would be; findings say what clashes."""

    now: Reading
    then: Reading


class RowsSupposed(NamedTuple):
    """The rows about some coders as they are, and as they would be, before they are checked."""

    now: Gathered
    then: Gathered

    def new_findings(self, kinds: Collection[str]) -> list[Finding]:
        """Find what would be wrong or doubtful that is not so now, where rows of kinds change."""
        on, read = clock.today().toordinal(), checked_with(kinds)
        now, then = (department_findings(one.only(read), on=on) for one in self)
        known = set(now)
        return [one for one in then if one not in known]


def facts_supposed(
    coders: Collection[int],
    *,
    without: Collection[int] = (),
    rows: Sequence[tuple[str, Any]] = (),
) -> Supposed:
    """Read the facts of some coders once, as they are and without some, with new rows by kind."""
    on = clock.today().toordinal()
    some = rows_supposed(coders, without=without, rows=rows)
    return Supposed(*(department(one, on=on) for one in some))


def rows_supposed(
    coders: Collection[int],
    *,
    without: Collection[int] = (),
    rows: Sequence[tuple[str, Any]] = (),
    kinds: Collection[str] | None = None,
) -> RowsSupposed:
    """Read the rows of some coders once, as they are and without some, with new rows by kind.

    With `kinds`, only rows of these.
    """
    gathered = gather({*coders, *leading_up(rows)}, kinds=kinds)
    return RowsSupposed(*(counting(one) for one in (gathered, changed(gathered, without, rows))))


def kinds_changed(without: Collection[int], rows: Sequence[tuple[str, Any]]) -> frozenset[str]:
    """Give the kinds of the facts that are taken away, and of new rows."""
    gone = Fact.objects.filter(pk__in=without).order_by().values_list("kind", flat=True).distinct()
    return frozenset({*(gone if without else ()), *(kind for kind, _ in rows)})
