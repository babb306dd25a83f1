"""The certificate calendar as a table for a file."""

from datetime import timedelta

from coderpath.sentence import Table

HEADS = ("Coder", "Name", "Facility", "Certificate", "Last valid day", "Valid again from")


def calendar_table(calendar):
    """Give one row for each certificate, those without an end last."""
    return Table(HEADS, (_row(line) for line in calendar.every_line()))


def _row(line):
    held = line.held
    last = str(held.until - timedelta(days=1)) if held.until else ""
    again = str(held.again) if held.again else ""
    return line.person.code, line.person.name, line.place, held.name, last, again
