"""Where coders stand under two paths: streams from the levels of one to those of the other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.sentence import Table
from coderpath_web.ui.charts.drawing import Box, Drawing, Path, Shape, Word


class Side(NamedTuple):
    """One path: its name, and its levels from the top down as pairs of key and label."""

    name: str
    levels: Sequence[tuple[str, str]]


class Stream(NamedTuple):
    """So many coders from one level to another; direction is up, same or down."""

    old: str
    new: str
    coders: int
    direction: str


WIDTH, HEIGHT, TOP, GAP = 820, 460, 34, 22
LEFT, RIGHT, NODE = 150, 610, 14


def draw_flow(old: Side, new: Side, streams: Sequence[Stream]) -> Drawing:
    """Draw streams between two paths; a stream is as thick as it has coders."""
    shapes = tuple(_Flow(old, new, streams).shapes())
    rows = tuple(_rows(old, new, streams))
    table = Table((old.name, new.name, "Coders", "Level is"), rows)
    total = sum(stream.coders for stream in streams)
    counts = {way: sum(s.coders for s in streams if s.direction == way) for way in WORDS}
    stand = f"{counts['up']} at a higher level, {counts['same']} the same, {counts['down']} lower"
    text = f"Of {total} coders, {stand}."
    return Drawing(WIDTH, HEIGHT, "Where the coders go", text, shapes, table, "flow-pic")


WORDS = {"up": "higher", "same": "the same", "down": "lower"}


class _Flow:
    def __init__(self, old: Side, new: Side, streams: Sequence[Stream]) -> None:
        self.old, self.new = old, new
        order = {key: n for n, (key, _) in enumerate(old.levels)}
        then = {key: n for n, (key, _) in enumerate(new.levels)}
        kept = [stream for stream in streams if stream.coders]
        self.streams = sorted(kept, key=lambda s: (order[s.old], then[s.new]))
        total = sum(stream.coders for stream in kept) or 1
        most = max(len(old.levels), len(new.levels))
        self.unit = (HEIGHT - TOP - 10 - GAP * (most - 1)) / total
        self.left = self._tops(old, [stream.old for stream in self.streams])
        self.right = self._tops(new, [stream.new for stream in self.streams])

    def _tops(self, side: Side, keys: list[str]) -> dict[str, tuple[float, int]]:
        """Give each level its upper edge and its coders."""
        sizes = {key: 0 for key, _ in side.levels}
        for key, stream in zip(keys, self.streams, strict=True):
            sizes[key] += stream.coders
        tops, y = {}, float(TOP)
        for key, _ in side.levels:
            tops[key] = (y, sizes[key])
            y += sizes[key] * self.unit + GAP
        return tops

    def shapes(self) -> Iterator[Shape]:
        yield Word(LEFT, 16, self.old.name, "t-b", "end")
        yield Word(RIGHT + NODE, 16, self.new.name, "t-b")
        yield from self._streams()
        yield from self._nodes(self.old, self.left, LEFT, "node-old", "end")
        yield from self._nodes(self.new, self.right, RIGHT, "node-new", "start")

    def _streams(self) -> Iterator[Shape]:
        used_left = {key: top for key, (top, _) in self.left.items()}
        used_right = {key: top for key, (top, _) in self.right.items()}
        words: list[Shape] = []
        for stream in self.streams:
            thick = stream.coders * self.unit
            y1, y2 = used_left[stream.old], used_right[stream.new]
            used_left[stream.old] += thick
            used_right[stream.new] += thick
            label = f"{stream.coders}: {WORDS[stream.direction]}"
            yield Path(_ribbon(y1, y2, thick), f"flow flow--{stream.direction}", label)
            if thick >= 11:  # noqa: PLR2004 -- room for a figure
                words.append(Word(RIGHT - 8, y2 + thick / 2 + 4, str(stream.coders), "t-b", "end"))
        yield from words

    def _nodes(
        self, side: Side, tops: dict[str, tuple[float, int]], x: float, tone: str, anchor: str
    ) -> Iterator[Shape]:
        at = x - 12 if anchor == "end" else x + NODE + 12
        last = float("-inf")
        for key, label in side.levels:
            top, size = tops[key]
            yield Box(x, top, NODE, max(size * self.unit, 2), tone, f"{label}: {size}")
            y = max(top + size * self.unit / 2, last + 40)
            last = y
            yield Word(at, y, label, "t-d big", anchor)
            yield Word(at, y + 17, f"{size:,} coder{'' if size == 1 else 's'}", "", anchor)


def _ribbon(y1: float, y2: float, thick: float) -> str:
    x1, x2 = LEFT + NODE, RIGHT
    mid = (x1 + x2) / 2
    return (
        f"M{x1} {y1:.1f}C{mid} {y1:.1f} {mid} {y2:.1f} {x2} {y2:.1f}V{y2 + thick:.1f}"
        f"C{mid} {y2 + thick:.1f} {mid} {y1 + thick:.1f} {x1} {y1 + thick:.1f}Z"
    )


def _rows(old: Side, new: Side, streams: Sequence[Stream]) -> Iterator[tuple[str, ...]]:
    olds, news = dict(old.levels), dict(new.levels)
    for stream in streams:
        if stream.coders:
            yield olds[stream.old], news[stream.new], f"{stream.coders:,}", WORDS[stream.direction]
