"""The pictures of a comparison: where people go, and how many stand at each level."""

from coderpath_web.rooms.paths.pages.compare.counts import NO_LEVEL, Count, Counts, HeadCount, Rung
from coderpath_web.standings.queries.compared import Move
from coderpath_web.ui.charts.bars import Group, Series, draw_headcount
from coderpath_web.ui.charts.drawing import Drawing
from coderpath_web.ui.charts.flow import Side, Stream, draw_flow
from coderpath_web.ui.templatetags.ui import sign

WAYS = {Move.HIGHER: "up", Move.SAME: "same", Move.LOWER: "down"}


def flow_picture(counts: Counts, old_title: str, new_title: str) -> Drawing | None:
    """Draw the flow of those who are placed; None where nobody is."""
    placed = [one for one in counts.streams if one.move in WAYS]
    if not placed:
        return None
    return draw_flow(
        _side(old_title, counts.old_rungs),
        _side(new_title, counts.new_rungs),
        [Stream(one.old, one.new, one.count.people, WAYS[one.move]) for one in placed],
    )


def _side(title: str, rungs: list[Rung]) -> Side:
    """Give the levels at which somebody stands; an empty one takes room and tells nothing."""
    stood = [rung for rung in rungs if rung.count.people and rung.name != NO_LEVEL]
    return Side(title, [(rung.name, short_title(rung.title)) for rung in stood])


def short_title(title: str) -> str:
    """Shorten the title of a level for a picture: Level III."""
    short = sign(title)
    return title if short == title else f"Level {short}"


def head_count_picture(counts: Counts, old_title: str, new_title: str) -> Drawing:
    """Draw the head-count by level, posts aside."""
    series = [Series(old_title, "fill-old"), Series(new_title, "b-sim"), Series("really held")]
    rows = [row for row in counts.head_counts if not row.post]
    return draw_headcount(series, [_group(row) for row in rows])


def _group(row: HeadCount) -> Group:
    counts = (row.old, row.new, row.held)
    values = tuple(None if one is None else one.people for one in counts)
    return Group(short_title(row.title), values, tuple(map(_said, counts)))


def _said(count: Count | None) -> str:
    if count is None:
        return "no such level"
    return f"{count.people:,}"
