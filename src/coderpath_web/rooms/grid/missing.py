"""What several rows lack is said once, at the row of what is the same for all."""

from collections.abc import Sequence

from coderpath.sentence.words import counted
from coderpath_web.rooms.grid.row import Cell, SheetRow


def say_once(shared: Sequence[Cell], rows: Sequence[SheetRow]) -> None:
    """Say of each column that is blank in several rows that one answer serves them all."""
    for at, same in enumerate(shared):
        lacking = [row for row in rows if _lacks(row.cells[at])]
        if len(lacking) > 1 and not same.value:
            number = counted(len(lacking), "row")
            same.errors = [f"Blank in {number}. Fill it in here for all of them, or in each row."]
            for row in lacking:
                row.cells[at].errors = []
                row.waits_for_all = True


def _lacks(cell: Cell) -> bool:
    return bool(cell.errors) and not cell.value
