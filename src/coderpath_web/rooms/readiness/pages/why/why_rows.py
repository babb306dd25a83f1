"""The rows behind a requirement as a table for other programs."""

from coderpath_web.rooms.readiness.pages.why.month_table import LEAVE

FACTS = ("kind", "fact", "since", "until", "recorded", "source")


def why_table(page):
    """Give the months of a productivity requirement, or the facts of any other."""
    if page.productivity:
        return _months(page.productivity.table)
    return _facts(page)


def _facts(page):
    yield FACTS
    for fact in page.facts:
        recorded = fact.recorded.isoformat(timespec="seconds") if fact.recorded else ""
        yield fact.kind, fact.words, fact.since_iso, fact.until_iso, recorded, fact.source


def _months(table):
    minutes = ("earned minutes", "productive minutes", "of standard", "note")
    yield ("month", *table.headings, *minutes)
    for row in table.rows:
        reason = LEAVE if row.month.passed_over else row.note or row.month.gap
        name = f"{row.month.month // 12:04d}-{row.month.month % 12 + 1:02d}"
        records = [_plain(cell.text) for cell in row.records]
        figures = (_plain(row.earned), _plain(row.productive.text), row.percent)
        yield (name, *records, *figures, reason)


def _plain(text):
    return "" if text == "–" else text.replace(",", "")
