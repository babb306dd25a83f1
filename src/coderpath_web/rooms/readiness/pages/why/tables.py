"""Tables behind the other kinds of requirement: points, spells of time, types, credentials."""

from dataclasses import dataclass
from typing import NamedTuple

from coderpath.criteria.accrual import accrued, whole_months
from coderpath.criteria.trains_in import Stage
from coderpath.days import FOREVER
from coderpath.explain.fact_texts import words_of
from coderpath.explain.names import type_title
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, counted, listed, number_text, plain
from coderpath.spans import span_at
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.coder.facts_shown import fact_address


class TableRow(NamedTuple):
    """A line of a table: its texts, and the address of the fact behind it."""

    cells: tuple[str | Said, ...]
    href: str = ""
    counts: bool = True


@dataclass(frozen=True)
class Table:
    """A table with its title, its headings and a sentence that adds it up."""

    node: object
    title: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sums: str | Said = ""
    empty: str = "Nothing of this kind is recorded."

    template = "rooms/readiness/pages/why/parts/table.html"


def points_table(node, judgement, _outlook):
    """Give the activities that count, and the points of each category before and after the cap."""
    criterion, record, on = node.branch.criterion, judgement.record, judgement.on
    tally = criterion.tally(record, on)
    found = sorted(criterion.counted(record), key=lambda pair: pair[0], reverse=True)
    rows = tuple(
        TableRow(
            (
                capital(plain(row.category)),
                say_day(row.on),
                number_text(row.points),
                say_day(until - 1) if until < FOREVER else "no end",
            ),
            fact_address(fact_number(row.source)),
            counts=since <= on < until,
        )
        for (since, until), row in found
        if since <= on
    )
    cap = criterion.cap_per_category
    each = [f"{plain(name)} {number_text(value)}" for name, value in tally.by_category.items()]
    capped = f", at most {cap} of each category" if cap is not None else ""
    sums = f"Together {number_text(tally.capped_total)} of {criterion.at_least} points{capped}"
    by_category = f": {', '.join(each)}." if each else "."
    headings = ("Category", "On", "Points", "Counts until")
    return Table(node, "Points", headings, rows, sums + by_category)


def experience_table(node, judgement, _outlook):
    """Give the spells in the settings asked, and what they come to."""
    criterion, record, on = node.branch.criterion, judgement.record, judgement.on
    spells = [(span, row) for span, row in criterion.spells(record) if span[0] < on]
    time = accrued(criterion.merged(record), on)
    return _spells_table(node, judgement, spells, time, "Time in these settings")


def time_table(node, judgement, _outlook):
    """Give the positions in the levels asked, and what they come to."""
    criterion, record = node.branch.criterion, judgement.record
    rules, on = judgement.path.rules, judgement.on
    rows = rules.positions_in(record, criterion.level)
    spells = [((row.since, row.until), row) for row in rows if row.since <= on]
    held = rules.held(record, criterion.level)
    if criterion.continuous:
        now = span_at(held, on)
        held = (now,) if now else ()
    return _spells_table(node, judgement, spells, accrued(held, on), "Time in the level")


def _spells_table(node, judgement, spells, accrued_time, title):
    on = judgement.on
    rows = tuple(
        TableRow(
            (words_of(row, judgement), _length(span, on)), fact_address(fact_number(row.source))
        )
        for span, row in sorted(spells, key=lambda pair: pair[0])
    )
    parts = [counted(accrued_time.months, "month")] if accrued_time.months else []
    parts += [counted(accrued_time.days, "day")] if accrued_time.days else []
    asked = node.branch.criterion.required_period("")
    time = f"Together {listed(parts) or 'no time yet'} before "
    sums = said(time, say_day(on), f"; {asked} asked.")
    return Table(node, title, ("Spell", "Up to this day"), rows, sums)


def _length(span, on):
    months, days = whole_months(span[0], min(span[1], on))
    parts = [counted(months, "month")] if months else []
    return " and ".join([*parts, counted(days, "day")] if days or not parts else parts)


def training_table(node, judgement, _outlook):
    """Give each patient type asked, with how far training has come."""
    criterion, record, on = node.branch.criterion, judgement.record, judgement.on
    rows = tuple(
        row
        for name in dict.fromkeys(criterion.types)
        for row in _type_rows(criterion, record, name, judgement, on)
    )
    reached = sum(
        1 for name in set(criterion.types) if span_at(criterion.days_in(record, name), on)
    )
    stage = "begun" if criterion.stage is Stage.BEGUN else "proficient"
    sums = f"{reached} of {criterion.at_least} patient types asked are {stage}."
    headings = ("Patient type", "Begun", "Proficient", "Ended", "Counts")
    return Table(node, "Training by patient type", headings, rows, sums)


def _type_rows(criterion, record, name, judgement, on):
    title = capital(type_title(judgement.path, name))
    counts = "yes" if span_at(criterion.days_in(record, name), on) else "no"
    found = [row for row in record.training if row.type == name and row.begun <= on]
    if not found:
        yield TableRow((title, "not begun", "", "", "no"), counts=False)
    for row in found:
        ended = say_day(row.ended) if row.ended <= on else ""
        proficient = say_day(row.proficient) if row.proficient <= on else "not yet"
        cells = (title, say_day(row.begun), proficient, ended, counts)
        yield TableRow(cells, fact_address(fact_number(row.source)), counts=counts == "yes")


def credentials_table(node, judgement, _outlook):
    """Give every credential that counts here, valid on the day or not."""
    criterion, on = node.branch.criterion, judgement.on
    held = criterion.held(judgement.record, judgement.path.rules)
    rows = tuple(
        TableRow(
            (
                plain(row.credential),
                say_day(row.since),
                say_day(row.until - 1) if row.until < FOREVER else "no end",
                "valid" if row.since <= on < row.until else "not valid",
            ),
            fact_address(fact_number(row.source)),
            counts=row.since <= on < row.until,
        )
        for row in sorted(held, key=lambda row: row.since, reverse=True)
    )
    accepted = sorted(judgement.path.rules.credentials_for(criterion.any_of))
    sums = f"Counts here: {', '.join(plain(name) for name in accepted)}."
    headings = ("Credential", "Valid from", "Until", "On this day")
    return Table(node, "Credentials that count here", headings, rows, sums)
