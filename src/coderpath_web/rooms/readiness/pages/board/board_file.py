"""The board as a table for a file."""

from coderpath_web.rooms.readiness.pages.board.choices import STEPS
from coderpath_web.rooms.readiness.pages.board.rows import READY
from coderpath_web.ui.statuses import status_of


def board_rows(board):
    """Give the head and one row for each person."""
    columns = [head.title for head in board.columns.heads]
    yield [
        *(
            "Coder",
            "Name",
            "Facility",
            "Level",
            "Since",
            "Next level",
            "Steps",
            "Open",
            "Ready since",
        ),
        *("Waiting for a trainer since", "Runs out within 90 days"),
        *columns,
    ]
    for line in board.every_line():
        yield [*_person(line.row), *map(_cell, line.cells)]


def _person(row):
    rung = row.rung
    return [
        row.code,
        row.name,
        row.place,
        row.level.title if row.level else "",
        row.since,
        rung.level.title if rung else "",
        STEPS[row.group],
        len(row.open) if rung else "",
        rung.ready.since if row.group == READY else "",
        row.waiting_since,
        min((until for _, until in row.expiring), default=""),
    ]


def _cell(cell):
    word = status_of(cell.mark).word.lower()
    return f"{word}: {cell.text}" if cell.text else word
