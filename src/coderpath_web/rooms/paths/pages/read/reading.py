"""A path laid out to be read: ladder, matrix, levels, ways in."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property

from coderpath.explain.asks import asks_of
from coderpath.explain.origin import origin_of
from coderpath.explain.path_notes import credential_texts, newcomer_entries, say_rules
from coderpath.explain.path_rows import Entry, LevelRow, path_rows
from coderpath.path import CareerPath, Level, Part, Requirement
from coderpath.sentence import Said
from coderpath.the_same import TheSame
from coderpath_web.documents.queries import path_of
from coderpath_web.rooms.paths.pages.documents import Adopted, examples_of

PARTS: dict[Part, str] = {
    "minimum": "Minimum",
    "preferred": "Preferred",
    "advance": "To move up",
    "keep": "To keep the level",
}


@dataclass(frozen=True)
class ReadLevel:
    """A level as it is read: where it hangs, its duties, its four lists."""

    name: str
    title: str
    post: bool
    notes: tuple[str, ...]
    duties: tuple[Entry, ...]
    parts: list[tuple[str, tuple[Entry, ...]]]


@dataclass(frozen=True)
class MatrixRow:
    """A requirement across the levels: at each the parts in which it stands."""

    line: Entry
    cells: list[tuple[Level, list[str]]]


class PathReading:
    """A path as a page."""

    held: frozenset[str] = frozenset()
    """The levels that whoever reads it holds."""

    def __init__(self, path: CareerPath) -> None:
        self.path = path

    @property
    def hangs_on(self) -> tuple[Hashable, ...]:
        """All that the body of the page hangs on."""
        return (TheSame(self.path), self.held)

    @property
    def title(self) -> str:
        """What the path is called."""
        return self.path.title

    @cached_property
    def ladder(self) -> list[Level]:
        """The levels that are reached by advancing."""
        return [level for level in self.path if not level.opening]

    @cached_property
    def levels(self) -> list[ReadLevel]:
        """The levels, without the posts."""
        return [level for level in self._all if not level.post]

    @cached_property
    def posts(self) -> list[ReadLevel]:
        """The levels that are reached through an opening."""
        return [level for level in self._all if level.post]

    @cached_property
    def _all(self) -> list[ReadLevel]:
        return [_read(row, self.path) for row in path_rows(self.path)]

    @cached_property
    def ways_in(self) -> list[Entry]:
        """How people come in."""
        return newcomer_entries(self.path)

    @cached_property
    def rules(self) -> list[str | Said]:
        """What else the path says."""
        return [*credential_texts(self.path), *say_rules(self.path)]

    @cached_property
    def matrix(self) -> list[MatrixRow]:
        """Requirements down, levels across; what is worded alike is one row."""
        rows: dict[str, tuple[Requirement, list[list[str]]]] = {}
        for at, level in enumerate(self.ladder):
            for part, requirement in _asked(level, self.path):
                asks = asks_of(requirement, self.path)
                _, cells = rows.setdefault(asks, (requirement, [[] for _ in self.ladder]))
                cells[at].append(PARTS[part])
        return [
            MatrixRow(
                Entry(asks, origin_of(requirement)), list(zip(self.ladder, cells, strict=True))
            )
            for asks, (requirement, cells) in rows.items()
        ]


class AdoptedReading(PathReading):
    """An adopted path as a page: since when it is in force, and in place of what."""

    def __init__(self, adopted: Adopted, held: frozenset[str] = frozenset()) -> None:
        super().__init__(path_of(adopted.document))
        self.held = held
        self.adopted = adopted
        self.document = adopted.document
        self.has_examples = bool(examples_of(adopted.document))


def _asked(level: Level, path: CareerPath) -> Iterator[tuple[Part, Requirement]]:
    yield from (("minimum", one) for one in path.whole_minimum(level))
    for part in PARTS:
        if part != "minimum":
            yield from ((part, one) for one in level.part(part))


def _read(row: LevelRow, path: CareerPath) -> ReadLevel:
    return ReadLevel(
        name=row.level,
        title=row.title,
        post=path.level(row.level).opening,
        notes=row.notes,
        duties=row.duties,
        parts=[
            (heading, getattr(row, part)) for part, heading in PARTS.items() if getattr(row, part)
        ],
    )
