"""The certificate calendar as a table for a file."""

from coderpath.sentence import Table

HEADS = ("Coder", "Name", "Facility", "Certificate")
DAYS = ("Valid from", "Last valid day", "Valid again from")


def calendar_table(calendar):
    """Give one row for each certificate, those without an end last."""
    return Table((*HEADS, *DAYS), (_row(line) for line in calendar.every_line()))


def _row(line):
    held = line.held
    days = (str(held.since), str(line.last or ""), str(held.again or ""))
    return line.person.code, line.person.name, line.place, held.name, *days
