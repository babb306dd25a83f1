"""Whether facts fit a path: levels and patient types that the path does not know."""

from collections.abc import Iterable, Iterator

from coderpath.facts.record import Facts
from coderpath.facts.rows import Source
from coderpath.findings import Finding, Grade, closest
from coderpath.path import CareerPath


def misfits(facts: Facts, path: CareerPath) -> list[Finding]:
    """Give one warning for each level or patient type unknown to the path, at its first row."""
    levels = {name for level in path for name in (level.level, *level.formerly)}
    held = ((row.level, row.source) for coder in facts.coders.values() for row in coder.positions)
    found = list(_unknown("level", held, levels, "such a position counts for no level"))
    if path.patient_types:
        types = set(path.patient_types)
        found += _unknown("type", _types(facts), types, "such rows count for no patient type")
    return found


def _types(facts: Facts) -> Iterator[tuple[str, Source]]:
    for coder in facts.coders.values():
        yield from ((row.type, row.source) for row in coder.training)


def _unknown(
    column: str, named: Iterable[tuple[str, Source]], known: set[str], consequence: str
) -> Iterator[Finding]:
    places: dict[str, list[Source]] = {}
    for name, source in named:
        if name not in known:
            places.setdefault(name, []).append(source)
    for name, sources in places.items():
        near = closest(name, known)
        mend = f'Write "{near}" if that is meant' if near else "Correct it, or add it to the path"
        rows = f"{len(sources)} {'row' if len(sources) == 1 else 'rows'}"
        yield Finding(
            file=sources[0].file,
            line=sources[0].line,
            column=column,
            grade=Grade.WARNING,
            found=f'The path does not know the {column} "{name}" ({rows})',
            allowed=f"Allowed: {', '.join(sorted(known))}; {consequence}",
            mend=mend,
        )
