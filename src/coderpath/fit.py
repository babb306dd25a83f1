"""Whether facts fit a path: names that the path does not know, or knows by another spelling."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from coderpath.criteria import Criterion
from coderpath.facts.record import Facts
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade, closest
from coderpath.path import PARTS, CareerPath
from coderpath.sentence.words import counted

Named: TypeAlias = Iterable[tuple[str, Source]]


def misfits(facts: Facts, path: CareerPath) -> list[Finding]:
    """Give one warning for each level, patient type or credential, at its first row.

    Credentials that a path does not name are common and right; only those are told that read like
    one that it names: cca for CCA, RIHT for RHIT.
    """
    coders = facts.coders.values()
    held = ((row.level, row.source) for coder in coders for row in coder.positions)
    types = ((row.type, row.source) for coder in coders for row in coder.training)
    credentials = ((row.credential, row.source) for coder in coders for row in coder.credentials)
    found = list(_unknown("level", held, _levels(path), "such a position counts for no level"))
    if path.patient_types:
        known = dict(path.patient_types)
        found += _unknown("type", types, known, "such rows count for no patient type")
    return found + list(_misspelt(credentials, _credentials(path)))


def _levels(path: CareerPath) -> dict[str, str]:
    """Give the names that positions may use, each with its title."""
    former = {name: level.title for level in path for name in level.formerly}
    return {**former, **{level.level: level.title for level in path}}


def _credentials(path: CareerPath) -> set[str]:
    """Give every credential that the path names."""
    items = (item for level in path for part in PARTS for item in level.part(part))
    entries = (asked for item in items for asked in item.criteria)
    named = {
        *path.credentials,
        *(name for one in path.credentials.values() for name in one.counts_as),
    }
    waiting: list[Criterion] = [*entries, *(rule.when for rule in path.entry)]
    while waiting:
        criterion = waiting.pop()
        waiting.extend(criterion.parts())
        named.update(criterion.credentials_named())
    return named


def _unknown(
    column: str, named: Named, known: Mapping[str, str], consequence: str
) -> Iterator[Finding]:
    titles = {title.casefold(): name for name, title in known.items()}
    for name, sources in _gathered(named, known).items():
        near = titles.get(name.casefold()) or closest(name, known)
        yield _warning(
            sources,
            column,
            f'The path does not know the {column} "{name}" ({counted(len(sources), "row")})',
            f"Allowed: {', '.join(sorted(known))}; {consequence}",
            f'Write "{near}" if that is meant' if near else "Correct it, or add it to the path",
        )


def _misspelt(named: Named, known: set[str]) -> Iterator[Finding]:
    by_letters = {_letters(name): name for name in known}
    for name, sources in _gathered(named, known).items():
        near = by_letters.get(_letters(name))
        if near:
            yield _warning(
                sources,
                "credential",
                f'The path names {near}, and this is "{name}" ({counted(len(sources), "row")})',
                "A credential counts when it is written as in the path",
                f'Write "{near}" if that is meant',
            )


def _gathered(named: Named, known: Iterable[str]) -> dict[str, list[Source]]:
    fitting = set(known)
    places: dict[str, list[Source]] = {}
    for name, source in named:
        if name not in fitting:
            places.setdefault(name, []).append(source)
    return places


def _letters(name: str) -> str:
    """Give the letters of a name whatever their case and order."""
    return "".join(sorted(sign for sign in name.casefold() if sign.isalnum()))


def _warning(sources: list[Source], column: str, found: str, allowed: str, mend: str) -> Finding:
    first = sources[0]
    return Finding(first.file, first.line, column, Grade.WARNING, found, allowed, mend)
