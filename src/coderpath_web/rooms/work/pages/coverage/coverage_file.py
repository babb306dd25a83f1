"""Coverage as a table for a file."""


def coverage_rows(coverage):
    """Give the head and one row for each person."""
    yield ["Coder", "Name", "Facility", *coverage.titles.values()]
    for line in coverage.every_line():
        yield [line.person.code, line.person.name, line.place, *map(_cell, line.cells)]


def _cell(cell):
    return f"{cell.word} since {cell.since}" if cell.since else cell.word
