"""A sheet without its first columns: the table that is read begins further to the right."""

from collections.abc import Iterable, Iterator

from coderpath.facts.files.frame import Frame, SheetRow


def cut_rows(rows: Iterable[SheetRow], left: int) -> Iterator[SheetRow]:
    """Give rows without some columns at their left, those that are not blank then."""
    if not left:
        yield from rows
        return
    for row in rows:
        cells = row.cells[left:]
        if any(map(str.strip, cells)):
            clocks = tuple(place - left for place in row.beyond_a_day if place >= left)
            yield row._replace(cells=cells, beyond_a_day=clocks)


def cut_frame(frame: Frame, left: int) -> Frame:
    """Give what a sheet says beside its cells without some columns at its left."""
    if not left:
        return frame
    merged = (
        one._replace(left=max(one.left - left, 1), right=one.right - left)
        for one in frame.merged
        if one.right > left
    )
    hidden = frozenset(column - left for column in frame.hidden_columns if column > left)
    return Frame(tuple(merged), hidden)
