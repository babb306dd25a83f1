"""Which columns of a table tell people apart, by what a map makes of them."""

from collections.abc import Iterator

from coderpath.roster.map import RosterMap


def id_columns(roster: RosterMap) -> Iterator[str]:
    """Give the names of the columns from which coders are taken: their ids, or their names."""
    for block in roster.blocks:
        first = block.cells.get("coder")
        for cell in first.every if first else ():
            yield from (named.name for named in cell.origin.columns)
