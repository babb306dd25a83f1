"""Reading how one row of the table becomes several rows of facts: by months, or by names."""

from collections.abc import Collection, Iterator

from ruamel.yaml.nodes import MappingNode

from coderpath.facts.kinds import KINDS
from coderpath.roster.map import MonthColumns, Split
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.scalars import named, read_factor, read_styles
from coderpath.same_name import form
from coderpath.sentence.words import listed
from coderpath.tree.texts import Entry, Node, entries, items, place_of, text_of


def read_months(
    kind: str, entry: Entry, cells: Collection[str], problems: Problems
) -> MonthColumns | None:
    """Read which columns stand for a month each."""
    if "month" not in _columns(kind):
        found = f"{kind} has no month"
        allowed = "months stands in productivity and in hours"
        problems.add(entry.place, found, allowed, "Take it out, or name another kind")
        return None
    found_keys = known_entries(entry.value, "months", ("header", "into", "times"), problems)
    says = "months takes header, how the columns are named, and into, the column to fill"
    if missing := [key for key in ("header", "into") if key not in found_keys]:
        found = f"months lacks {listed(missing)}"
        problems.add(entry.place, found, says, f"Add {listed(missing)}")
        return None
    into = _into(kind, found_keys["into"], problems)
    _check_free(("month", into), "months", cells, entry, problems)
    times = read_factor(found_keys["times"], problems) if "times" in found_keys else None
    styles = read_styles(found_keys["header"].value, problems, with_day=False)
    return MonthColumns(styles, into, entry.place, times)


def read_split(kind: str, entry: Entry, cells: Collection[str], problems: Problems) -> Split | None:
    """Read which column holds several names in a cell, and what is a name."""
    keys = ("column", "into", "names")
    found = known_entries(entry.value, "split", keys, problems)
    says = "split takes column, into, the column to fill, and names, what is a name"
    if missing := [key for key in keys if key not in found]:
        lacks = f"split lacks {listed(missing)}"
        problems.add(entry.place, lacks, says, f"Add {listed(missing)}")
        return None
    into = _into(kind, found["into"], problems)
    _check_free((into,), "split", cells, entry, problems)
    names = dict(_names(found["names"].value, problems))
    return Split(named(found["column"].value), into, names)


def _names(node: Node, problems: Problems) -> Iterator[tuple[str, str]]:
    """Give every way of writing a name in its form, with the name."""
    if not isinstance(node, MappingNode):
        for item in items(node):
            name = text_of(item, "a name", problems)
            yield form(name), name
        return
    for entry in entries(node, "names", problems):
        yield form(entry.key), entry.key
        for item in items(entry.value):
            yield form(text_of(item, "a name", problems)), entry.key


def _columns(kind: str) -> list[str]:
    return [column.name for column in KINDS[kind].columns]


def _into(kind: str, entry: Entry, problems: Problems) -> str:
    into = text_of(entry.value, "into", problems)
    if into not in _columns(kind):
        problems.unknown(place_of(entry.value), f"column of {kind}", into, _columns(kind))
    return into


def _check_free(
    names: Collection[str], what: str, cells: Collection[str], entry: Entry, problems: Problems
) -> None:
    for name in names:
        if name in cells:
            found = f"{name} is filled twice: here and by the block"
            mend = f"Take {name} out of the block"
            problems.add(entry.place, found, f"{what} fills it", mend)
