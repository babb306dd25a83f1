"""The rows behind a requirement as a table for other programs."""

from coderpath.days import month_text
from coderpath.sentence import Table
from coderpath_web.rooms.readiness.pages.why.month_table import LEAVE

FACTS = ("kind", "fact", "since", "until", "recorded", "source")


def why_table(page):
    """Give the months of a productivity requirement, or the facts of any other."""
    if page.productivity:
        return _months(page.productivity.table)
    return _facts(page)


def _facts(page):
    return Table(FACTS, map(_fact, page.facts))


def _fact(fact):
    recorded = fact.recorded.isoformat(timespec="seconds") if fact.recorded else None
    return fact.kind, fact.words, fact.since_iso, fact.until_iso, recorded, fact.source


def _months(table):
    minutes = ("earned minutes", "productive minutes", "of standard", "note")
    return Table(("month", *table.headings, *minutes), map(_month, table.rows))


def _month(row):
    reason = LEAVE if row.month.passed_over else row.note or row.month.gap
    figures = (cell.digits for cell in (*row.records, row.earned, row.productive))
    return month_text(row.month.month), *figures, row.percent, reason
