"""Coverage as a table for a file."""

from coderpath.sentence import Table


def coverage_table(coverage):
    """Give one row for each person."""
    heads = ("Coder", "Name", "Facility", *coverage.titles.values())
    return Table(heads, map(_row, coverage.every_line()))


def _row(line):
    return line.person.code, line.person.name, line.place, *map(_cell, line.cells)


def _cell(cell):
    return f"{cell.word} since {cell.since}" if cell.since else cell.word
