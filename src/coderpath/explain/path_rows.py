"""A whole path as plain rows: for each level what stands beside what, each text with its origin."""

from dataclasses import asdict, dataclass

from coderpath.explain.asks import asks_of
from coderpath.explain.names import level_title, level_titles
from coderpath.explain.origin import UNSAID, Origin, origin_of
from coderpath.explain.submitted import submitted
from coderpath.path import CareerPath, Level, Part, Requirement
from coderpath.sentence.words import lowered


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of a path, and where it comes from or why it was assumed; duties have no origin."""

    text: str
    origin: Origin = UNSAID


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level laid out: how it is reached, its duties beside its requirements."""

    level: str
    title: str
    notes: tuple[str, ...]
    duties: tuple[Entry, ...]
    minimum: tuple[Entry, ...]
    preferred: tuple[Entry, ...]
    advance: tuple[Entry, ...]
    keep: tuple[Entry, ...]

    def as_json(self) -> dict[str, object]:
        """Give the row as plain values."""
        return asdict(self, dict_factory=_plain)


def _plain(values: list[tuple[str, object]]) -> dict[str, object]:
    return {name: str(one) if isinstance(one, Origin) else one for name, one in values}


def path_rows(path: CareerPath) -> list[LevelRow]:
    """Lay out a path, a row for each level in the order of the document."""
    return [level_row(level, path) for level in path]


def level_row(level: Level, path: CareerPath) -> LevelRow:
    """Lay out one level of a path."""
    return LevelRow(
        level=level.level,
        title=level.title,
        notes=tuple(_notes(level, path)),
        duties=(*_brought_duties(level, path), *(Entry(duty) for duty in level.duties)),
        minimum=(*_brought_minimum(level, path), *_entries(level, "minimum", path)),
        preferred=_entries(level, "preferred", path),
        advance=_entries(level, "advance", path),
        keep=_entries(level, "keep", path),
    )


def _notes(level: Level, path: CareerPath) -> list[str]:
    notes = ["A post: reached through an opening only."] if level.opening else []
    if level.after:
        notes.append(f"Comes after {level_titles(path, level.after)}.")
    else:
        notes.append("Entered by whoever holds no level of this path yet.")
    if level.formerly:
        names = [_former_title(name, path) for name in level.formerly]
        notes.append(f"Called {', '.join(names)} in the path that this one replaces.")
    if level.submits:
        origin = lowered(str(origin_of(level.submits)))
        cited = f" ({origin})" if origin else ""
        notes.append(f"Whoever holds it {submitted(level.submits.figures)}{cited}.")
    return notes


def _former_title(name: str, path: CareerPath) -> str:
    old = path.replaced
    return old.level(name).title if old is not None and name in old.by_name else name


def _brought_duties(level: Level, path: CareerPath) -> list[Entry]:
    names = [name for name in (level.builds_on, level.duties_of) if name]
    return [
        Entry(f"All duties of {level_title(path, name)}")
        for name in dict.fromkeys(names)
        if path.whole_duties(path.level(name))
    ]


def _brought_minimum(level: Level, path: CareerPath) -> list[Entry]:
    """Name the level whose minimum comes along, and what of it is waived."""
    if level.builds_on is None:
        return []
    inherited = path.whole_minimum(path.level(level.builds_on))
    waived = [lowered(asks_of(item, path)) for item in inherited if item.id in level.waives]
    brought = f"The minimum of {level_title(path, level.builds_on)}"
    return [Entry(f"{brought}, without: {'; '.join(waived)}" if waived else brought)]


def _entries(level: Level, part: Part, path: CareerPath) -> tuple[Entry, ...]:
    return tuple(
        Entry(_text(requirement, path), origin_of(requirement)) for requirement in level.part(part)
    )


def _text(requirement: Requirement, path: CareerPath) -> str:
    text = asks_of(requirement, path)
    if requirement.presumed:
        text += " (presumed until someone records otherwise)"
    if requirement.grace:
        since = "of employment" if requirement.grace_from else "in the level"
        text += f" (asked after {requirement.grace} {since})"
    return text
