"""Reading the blocks of a roster map: how rows of the table become rows of one kind."""

from collections.abc import Collection

from coderpath.facts.kinds import KINDS
from coderpath.facts.saying import quoted
from coderpath.roster.by_name import by_name
from coderpath.roster.cells import read_cell
from coderpath.roster.conditions import read_conditions
from coderpath.roster.map import Block, Cell, Repeated
from coderpath.roster.origins.constant import Constant
from coderpath.roster.problems import Problems
from coderpath.roster.scalars import read_yes_no
from coderpath.roster.several import read_months, read_split
from coderpath.tree.texts import Entry, Node, entries, place_of, text_of

_OTHER_KEYS = ("when", "months", "split", "once", "add_up")
_ONCE = frozenset({"coders", "facilities", "standards", "checked"})
"""Kinds of which a table usually repeats a row: equal rows are written once."""


def read_block(kind: str, node: Node, problems: Problems) -> Block:
    """Read one block of a kind."""
    found = _known(kind, node, problems)
    cells = _cells(kind, found, problems)
    months = read_months(kind, found["months"], cells, problems) if "months" in found else None
    split = read_split(kind, found["split"], cells, problems) if "split" in found else None
    once = read_yes_no(found["once"].value, "once", problems) if "once" in found else None
    filled = {
        *cells,
        *(("month", months.into) if months else ()),
        *((split.into,) if split else ()),
    }
    _check_required(kind, node, filled, problems)
    when = read_conditions(found["when"].value, problems) if "when" in found else ()
    cells, when = by_name(kind, cells, when)
    return Block(
        kind,
        place_of(node),
        cells,
        when,
        months,
        split,
        kind in _ONCE if once is None else once,
        _add_up(kind, found["add_up"], problems) if "add_up" in found else Repeated.KEPT,
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
            _check_above(cell, cells, entry, problems)
        cells[name] = cell or Cell(Constant(""))
    return cells


def _check_above(first: Cell, above: Collection[str], entry: Entry, problems: Problems) -> None:
    for cell in first.every:
        for key, name in (("after", cell.origin.after), ("before", cell.before)):
            if name and name not in above:
                allowed = f"{key} names a column of the same block that stands above"
                found = f"{name} does not stand above {entry.key}"
                mend = f"Move {entry.key} below it, or correct {key}"
                problems.add(entry.place, found, allowed, mend)


def figures_of(kind: str) -> list[str]:
    """Give the columns of a kind that hold figures of a month, which can be added up."""
    known = KINDS[kind]
    if "month" not in known.key:
        return []
    return [column.name for column in known.columns if column.is_number]


def _add_up(kind: str, entry: Entry, problems: Problems) -> Repeated:
    text = text_of(entry.value, "add_up", problems).lower()
    if not figures_of(kind):
        found = f"{kind} has no figures of a month"
        allowed = "add_up stands in productivity and in hours"
        problems.add(entry.place, found, allowed, "Take it out, or name another kind")
    elif text in {one.value for one in Repeated}:
        return Repeated(text)
    else:
        found = f"{quoted(text)} is not yes, no or ask"
        allowed = "add_up takes yes, no, or ask: added up, and somebody has to agree"
        problems.add(place_of(entry.value), found, allowed, "Write yes, no or ask")
    return Repeated.KEPT


def _check_required(kind: str, node: Node, filled: Collection[str], problems: Problems) -> None:
    for column in KINDS[kind].columns:
        if column.required and column.name not in filled:
            found = f"Nothing fills {column.name} of {kind}"
            allowed = f"Every row of {kind} needs it. {column.says}"
            problems.add(place_of(node), found, allowed, f"Add {column.name}")
