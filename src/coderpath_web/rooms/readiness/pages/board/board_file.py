"""The board as a table for a file."""

from datetime import timedelta

from coderpath.sentence import Table
from coderpath_web.rooms.readiness.pages.board.choices import STEPS
from coderpath_web.rooms.readiness.pages.board.rows import READY
from coderpath_web.ui.statuses import status_of

HEADS = (
    *("Coder", "Name", "Facility", "Level", "Since", "Next level", "Steps", "Open"),
    *("Ready since", "Waiting for a trainer since", "Last day of what ends within 90 days"),
)


def board_table(board):
    """Give one row for each person."""
    columns = (head.title for head in board.columns.heads)
    rows = ([*_person(line.row), *map(_cell, line.cells)] for line in board.every_line())
    return Table((*HEADS, *columns), rows)


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
        _last_day(row),
    ]


def _last_day(row):
    ends = [until for _, until in row.expiring]
    return min(ends) - timedelta(days=1) if ends else ""


def _cell(cell):
    word = status_of(cell.mark).word.lower()
    return f"{word}: {cell.text}" if cell.text else word
