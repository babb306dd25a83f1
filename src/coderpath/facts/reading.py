"""Reading a department's facts: from a folder, a workbook, or rows already in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeAlias

from coderpath.days import Day
from coderpath.facts import settled
from coderpath.facts.building import build, records
from coderpath.facts.checks import (
    ahead,
    amounts,
    far,
    gaps,
    minutes,
    names,
    outside,
    overlaps,
    rated,
    spells,
    superiors,
    twice,
)
from coderpath.facts.files.memory import memory_place
from coderpath.facts.files.place import Place, open_place
from coderpath.facts.files.table import BadFile
from coderpath.facts.gathered import Gathered
from coderpath.facts.intake.pause import without_cycle_search
from coderpath.facts.intake.take import Taken, take
from coderpath.facts.kinds import KINDS
from coderpath.facts.record import Facts
from coderpath.facts.values.instants import in_utc
from coderpath.findings import Finding, Grade, errors

Rows: TypeAlias = Sequence[Mapping[str, str]]
"""Rows of one kind in memory: the text of each cell by the name of its column."""

Check: TypeAlias = Callable[[Gathered], Iterator[Finding]]

NAME_CHECKS: tuple[Check, ...] = (names.unknown_coders, names.unknown_facilities)
"""Made on the rows as they stand, before a blank facility becomes the coder's own."""

ERROR_CHECKS: tuple[Check, ...] = (
    twice.facility_twice,
    twice.productivity_twice,
    twice.hours_twice,
    spells.overlapping_spells,
    overlaps.overlapping_positions,
    overlaps.overlapping_standards,
)
WARNING_CHECKS: tuple[Check, ...] = (
    twice.same_row_twice,
    outside.days_outside,
    outside.months_outside,
    outside.positions_beyond_leaving,
    superiors.reporting_to_oneself,
    superiors.two_superiors,
    superiors.circles,
    gaps.one_day_gaps,
    rated.types_without_standard,
    minutes.minutes_without_records,
    minutes.records_without_minutes,
    amounts.minutes_beyond_the_month,
    amounts.odd_shares,
)
"""Made only when there is no error: a file that could not be read would bring on false ones."""


class Reading(NamedTuple):
    """The facts, or None when there is an error; and every finding, in the order of the files."""

    facts: Facts | None
    findings: tuple[Finding, ...]


def read_facts(place: Path, known: datetime | None = None, *, on: Day | None = None) -> Reading:
    """Read a folder of KIND.csv and KIND.xlsx files, or a workbook with a sheet for each kind.

    With `known`, only what was recorded and not yet retracted by then counts; without, whatever
    is not retracted. A moment without a zone is UTC. `on` is the day of the check: days far from it
    are warned of, where one is given.
    """
    with open_place(place) as opened:
        return read_place(opened, known, on=on)


def read_tables(
    tables: Mapping[str, Rows], known: datetime | None = None, *, on: Day | None = None
) -> Reading:
    """Read rows already in memory; findings call them KIND.csv, the first row line 2."""
    return read_place(memory_place(tables), known, on=on)


def read_place(place: Place, known: datetime | None = None, *, on: Day | None = None) -> Reading:
    """Read whatever offers tables by kind."""
    with without_cycle_search():
        return _read(place, known and in_utc(known), on)


def _read(place: Place, known: datetime | None, on: Day | None) -> Reading:
    findings = list(place.findings)
    if place.is_open and "coders" not in place.tables:
        findings.extend(_no_coders(place))
    taken = {kind: _take(place, kind, known) for kind in KINDS if kind in place.tables}
    for some in taken.values():
        findings.extend(some.findings)
    reading = department(_gather(taken), findings, now=known is None, on=on)
    return Reading(reading.facts, _in_order(reading.findings, place))


def department(
    gathered: Gathered,
    found: Sequence[Finding] = (),
    *,
    now: bool = True,
    on: Day | None = None,
) -> Reading:
    """Make a department of rows that were gathered, however they were kept.

    `found` is what is known to be wrong already; an error in it stops the work after the checks.
    `now` is false when the rows are those of a past moment. `on` is the day of the check.
    """
    checked, findings = _checked(gathered, found, on, now=now)
    if checked is None:
        return Reading(None, tuple(findings))
    facts = build(checked)
    findings.extend(amounts.odd_productivity(facts.coders.values()))
    return Reading(facts, tuple(findings))


def unchecked_department(gathered: Gathered) -> Facts:
    """Make a department of rows that are checked elsewhere."""
    return build(settled.of_counting_coders(settled.with_home_facilities(gathered)))


def department_findings(
    gathered: Gathered, found: Sequence[Finding] = (), *, on: Day | None = None
) -> tuple[Finding, ...]:
    """Find all that `department` finds, and keep no record: of many coders these take most room."""
    checked, findings = _checked(gathered, found, on, now=True)
    if checked is not None:
        findings.extend(amounts.odd_productivity(records(_with_records(checked))))
    return tuple(findings)


def _with_records(gathered: Gathered) -> Gathered:
    """Leave nothing but what the productivity of coders with coded records hangs on."""
    coders = {row.coder for row in gathered.productivity}
    rows = {
        kind: [row for row in gathered.of(kind) if row.coder in coders]
        for kind in ("coders", "leaves", "hours")
    }
    rows |= {kind: [*gathered.of(kind)] for kind in ("facilities", "productivity", "standards")}
    return replace(gathered, rows=rows)


def _checked(
    gathered: Gathered, found: Sequence[Finding], on: Day | None, *, now: bool
) -> tuple[Gathered | None, list[Finding]]:
    """Check rows before they are a department; None with an error, which stops the work."""
    findings = [*found, *_made(NAME_CHECKS, gathered)]
    gathered = settled.with_home_facilities(gathered)
    findings.extend(_made(ERROR_CHECKS, gathered))
    if errors(findings):
        return None, findings
    if now:
        findings.extend(settled.retracted_coders(gathered))
    gathered = settled.of_counting_coders(gathered)
    findings.extend(_made(WARNING_CHECKS, gathered))
    if on is not None:
        findings.extend(far.far_days(gathered, on))
        findings.extend(ahead.days_ahead(gathered, on))
        findings.extend(ahead.months_ahead(gathered, on))
    return gathered, findings


def _take(place: Place, kind: str, known: datetime | None) -> Taken:
    try:
        return take(place.tables[kind](), KINDS[kind], known)
    except BadFile as bad:
        return Taken(findings=[bad.finding], ids=None)


def _gather(taken: Mapping[str, Taken]) -> Gathered:
    coders, facilities = taken.get("coders"), taken.get("facilities")
    return Gathered(
        {kind: some.rows for kind, some in taken.items()},
        is_checked="checked" in taken,
        coder_ids=coders.ids if coders else None,
        facility_ids=facilities.ids if facilities else None,
    )


def _made(checks: Sequence[Check], gathered: Gathered) -> Iterator[Finding]:
    for check in checks:
        yield from check(gathered)


def _no_coders(place: Place) -> Iterator[Finding]:
    if any("coders" in finding.mend for finding in errors(place.findings)):
        return  # there is one under another name, and that has been said
    yield Finding(
        place.name,
        1,
        1,
        Grade.ERROR,
        f"There is no {place.what} coders",
        f"Facts need at least the {place.what} coders",
        f"Add a {place.what} coders with the columns coder and hired",
    )


def _in_order(findings: Sequence[Finding], place: Place) -> tuple[Finding, ...]:
    """Put findings in the order of the files and their rows; of one row as they were found."""
    order = {place.files[kind]: n for n, kind in enumerate(KINDS) if kind in place.files}

    def key(finding: Finding) -> tuple[int, int]:
        file = finding.file.partition(", sheet ")[0]
        return order.get(finding.file, order.get(file, -1)), finding.line

    return tuple(sorted(findings, key=key))
