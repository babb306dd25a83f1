"""Reading the blocks of a roster map: how rows of the table become rows of one kind."""

from coderpath.facts.kinds import KINDS
from coderpath.roster.cells import read_cell, read_styles, read_times
from coderpath.roster.conditions import read_conditions, read_yes_no
from coderpath.roster.map import Block, Cell, Constant, MonthColumns, Snapshot
from coderpath.roster.problems import Problems, known_entries
from coderpath.sentence.words import listed
from coderpath.tree.texts import Entry, Node, entries, place_of, text_of

_OTHER_KEYS = ("when", "months", "once")
_ONCE = frozenset({"coders", "facilities", "standards", "checked"})
"""Kinds of which a table usually repeats a row: equal rows are written once."""


def read_block(kind: str, node: Node, problems: Problems) -> Block:
    """Read one block of a kind."""
    found = _known(kind, node, problems)
    cells = _cells(kind, found, problems)
    months = _months(kind, found["months"], cells, problems) if "months" in found else None
    once = read_yes_no(found["once"].value, "once", problems) if "once" in found else None
    _check_required(kind, node, cells, months, problems)
    return Block(
        kind,
        place_of(node),
        cells,
        read_conditions(found["when"].value, problems) if "when" in found else (),
        months,
        kind in _ONCE if once is None else once,
    )


def _known(kind: str, node: Node, problems: Problems) -> dict[str, Entry]:
    columns = [column.name for column in KINDS[kind].accepted]
    found: dict[str, Entry] = {}
    for entry in entries(node, kind, problems):
        if entry.key in columns or entry.key in _OTHER_KEYS:
            found[entry.key] = entry
        else:
            what = f"column of {kind}"
            problems.unknown(entry.place, what, entry.key, [*columns, *_OTHER_KEYS])
    return found


def _cells(kind: str, found: dict[str, Entry], problems: Problems) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for name, entry in found.items():
        if name in _OTHER_KEYS:
            continue
        cell = read_cell(entry.value, f"{kind}, {name}", problems)
        if cell:
            _check_after(cell, cells, entry, problems)
        cells[name] = cell or Cell(Constant(""))
    return cells


def _check_after(cell: Cell, before: dict[str, Cell], entry: Entry, problems: Problems) -> None:
    after = cell.origin.after if isinstance(cell.origin, Snapshot) else None
    if after is not None and after not in before:
        allowed = "after names a column of the same block that stands above"
        found = f"{after} does not stand above {entry.key}"
        problems.add(entry.place, found, allowed, f"Move {entry.key} below it, or correct after")


def _months(
    kind: str, entry: Entry, cells: dict[str, Cell], problems: Problems
) -> MonthColumns | None:
    columns = [column.name for column in KINDS[kind].columns]
    if "month" not in columns:
        found = f"{kind} has no month"
        allowed = "months stands in productivity and in hours"
        problems.add(entry.place, found, allowed, "Take it out, or name another kind")
        return None
    keys = ("header", "into", "times")
    found_keys = known_entries(entry.value, "months", keys, problems)
    if missing := [key for key in ("header", "into") if key not in found_keys]:
        allowed = "months takes header, how the columns are named, and into, the column to fill"
        found = f"months lacks {listed(missing)}"
        problems.add(entry.place, found, allowed, f"Add {listed(missing)}")
        return None
    into = text_of(found_keys["into"].value, "into", problems)
    if into not in columns:
        problems.unknown(place_of(found_keys["into"].value), f"column of {kind}", into, columns)
    for name in ("month", into):
        if name in cells:
            found = f"{name} is filled twice: here and by the block"
            problems.add(entry.place, found, "months fills it", f"Take {name} out of the block")
    times = read_times(found_keys["times"].value, problems) if "times" in found_keys else None
    styles = read_styles(found_keys["header"].value, problems, with_day=False)
    return MonthColumns(styles, into, entry.place, times)


def _check_required(
    kind: str,
    node: Node,
    cells: dict[str, Cell],
    months: MonthColumns | None,
    problems: Problems,
) -> None:
    filled = {*cells, *(("month", months.into) if months else ())}
    for column in KINDS[kind].columns:
        if column.required and column.name not in filled:
            found = f"Nothing fills {column.name} of {kind}"
            allowed = f"Every row of {kind} needs it. {column.says}"
            problems.add(place_of(node), found, allowed, f"Add {column.name}")
