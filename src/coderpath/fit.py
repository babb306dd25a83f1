"""Whether facts fit a path: names of every kind that the path does not know, with the nearest.

Names are compared in one form, so what is still no name of the path is another name or a slip. A
slip in an event is told loudest: where no event is found, "no event" reads met.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from operator import ne
from typing import Any, NamedTuple, TypeAlias

from coderpath.criteria import Criterion
from coderpath.facts.kinds import KINDS
from coderpath.facts.record import Facts
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade, closest
from coderpath.path import PARTS, CareerPath
from coderpath.same_name import form
from coderpath.sentence.words import counted, listed, plain

MOST_NAMED = 8
LONG_NAME = 6
"""From so many letters on a name that is much alike is a slip; short ones differ by a letter."""
SHORT_NAME = 3
"""From so many letters on one that is another's but for a letter may be a slip of who types it."""
_JOINTS = re.compile(r"[,;/|+()\n]| and ", re.IGNORECASE)


class Compared(NamedTuple):
    """A kind of facts and its column that the path compares names of."""

    kind: str
    column: str


Known: TypeAlias = dict[Compared, dict[str, str]]
"""Of each of them the names of the path, each with its title."""

CONSEQUENCES = {
    "positions": "such a position counts for no level",
    "training": "such rows count for no patient type",
    "events": "no rule looks at such an event, so where none may have happened, it reads met",
}
"""What follows of a name that nothing knows, where each is told by itself."""


def misfits(facts: Facts, path: CareerPath, *, unlike: bool = True) -> list[Finding]:
    """Give one warning for each name that the path does not know, at its first row.

    Where people rightly have what no path names, such as other credentials and courses, each name
    that reads like one of the path is told, and all others in one warning; with `unlike` False
    they are left out.
    """
    return misfits_among(lambda kind: list(_rows(facts, kind)), path, unlike=unlike)


def misfits_among(
    rows: Callable[[str], Collection[Any]], path: CareerPath, *, unlike: bool = True
) -> list[Finding]:
    """Give the same of rows that are no department: `rows` gives those of a kind."""
    found: list[Finding] = []
    for compared, known in names_known(path).items():
        strangers = _strangers(rows(compared.kind), compared, known)
        found += _of_strangers(strangers, compared, known, unlike=unlike)
    return found


def _of_strangers(
    strangers: Mapping[str, list[Source]],
    compared: Compared,
    known: Mapping[str, str],
    *,
    unlike: bool,
) -> Iterator[Finding]:
    alone = compared.kind in CONSEQUENCES
    others: list[str] = []
    for name, sources in strangers.items():
        near = _nearest(name, known, short=alone)
        if held := _held(name, known):
            yield _several(compared, name, sources, held)
        elif alone or near:
            yield _stranger(compared, name, sources, near, known)
        else:
            others.append(name)
    if others and unlike:
        yield _others(compared, others, strangers, known)


def names_meant(path: CareerPath, kind: str, column: str, name: str) -> list[str]:
    """Give the names of the path that somebody who types another may have meant.

    None where the path knows the name, or compares no names there. Whoever types is asked of a
    single letter too, such as CCX for CCS; in a file CIC and CPC are rightly two credentials.
    """
    known = names_known(path).get(Compared(kind, column), {})
    if form(name) in set(map(form, known)):
        return []
    near = _nearest(name, known, short=kind in CONSEQUENCES)
    return [near] if near else [one for one in known if _differ_by_a_letter(one, name)]


def names_known(path: CareerPath) -> Known:
    """Give the names that the path knows of each kind and column that it compares."""
    known: Known = {Compared("positions", "level"): _levels(path)}
    types = dict(path.patient_types)
    if types:
        known |= {Compared(kind, "type"): types for kind in ("training", "reviews", "productivity")}
    for criterion in _criteria(path):
        for kind, column, name in criterion.names_compared():
            if column != "type" or not types:
                known.setdefault(Compared(kind, column), {}).setdefault(name, plain(name))
    credentials = known.get(Compared("credentials", "credential"))
    if credentials is not None:
        counting = (name for one in path.credentials.values() for name in one.counts_as)
        credentials |= {name: plain(name) for name in (*path.credentials, *counting)}
    return known


def _levels(path: CareerPath) -> dict[str, str]:
    """Give the names that positions may use, each with its title."""
    former = {name: level.title for level in path for name in level.formerly}
    return {**former, **{level.level: level.title for level in path}}


def _criteria(path: CareerPath) -> Iterator[Criterion]:
    items = (item for level in path for part in PARTS for item in level.part(part))
    waiting = [asked for item in items for asked in item.criteria]
    waiting += [rule.when for rule in path.entry]
    while waiting:
        criterion = waiting.pop()
        waiting.extend(criterion.parts())
        yield criterion


def _rows(facts: Facts, kind: str) -> Iterator[Any]:
    if kind == "facilities":
        yield from facts.facilities.values()
        return
    for coder in facts.coders.values():
        yield from coder.rows_of(kind)


def _strangers(
    rows: Collection[Any], compared: Compared, known: Iterable[str]
) -> dict[str, list[Source]]:
    """Give each name of a column that the path does not know, with its rows."""
    fitting = {form(name) for name in known}
    at = KINDS[compared.kind].index(compared.column)
    strange = {name for name in {row[at] for row in rows} if name and form(name) not in fitting}
    places: dict[str, list[Source]] = {}
    for row in rows if strange else ():
        if row[at] in strange:
            places.setdefault(row[at], []).append(row[-1])
    return places


def _held(name: str, known: Iterable[str]) -> list[str]:
    """Give the names of the path that stand in a text beside something else."""
    named = {form(one): one for one in known}
    parts = [form(part) for part in _JOINTS.split(name)]
    return [named[part] for part in dict.fromkeys(parts) if part in named] if parts[1:] else []


def _nearest(name: str, known: Mapping[str, str], *, short: bool) -> str | None:
    """Give the name that was meant: by its title, its letters, or, where it is long, much alike."""
    titles = {form(title): one for one, title in known.items()}
    letters = {_letters(one): one for one in known}
    near = titles.get(form(name)) or letters.get(_letters(name))
    if near or (len(form(name)) < LONG_NAME and not short):
        return near
    return closest(name, known)


def _differ_by_a_letter(one: str, other: str) -> bool:
    """Tell whether two short names are the same but for one letter in its place."""
    first, second = form(one), form(other)
    is_short = SHORT_NAME <= len(first) < LONG_NAME and len(first) == len(second)
    return is_short and sum(map(ne, first, second)) == 1


def _letters(name: str) -> str:
    """Give the letters of a name whatever their order."""
    return "".join(sorted(form(name)))


def _stranger(
    compared: Compared,
    name: str,
    sources: list[Source],
    near: str | None,
    known: Mapping[str, str],
) -> Finding:
    consequence = CONSEQUENCES.get(compared.kind, "such rows count for nothing that it asks")
    rows = counted(len(sources), "row")
    return _warning(
        sources,
        compared,
        f'The path does not know the {_noun(compared)} "{name}" ({rows})',
        f"Allowed: {', '.join(sorted(known))}; {consequence}",
        f"{name}: did you mean {near}?" if near else "Correct it, or add it to the path",
    )


def _several(compared: Compared, name: str, sources: list[Source], held: list[str]) -> Finding:
    return _warning(
        sources,
        compared,
        f'"{name}" holds {listed(held)} ({counted(len(sources), "row")})',
        f"A row names one {_noun(compared)}; one with more counts for nothing that the path asks",
        "Write a row for each name, or split the cell by a mapping",
    )


def _others(
    compared: Compared,
    names: list[str],
    strangers: Mapping[str, list[Source]],
    known: Mapping[str, str],
) -> Finding:
    sources = [source for name in names for source in strangers[name]]
    some = [f'"{name}"' for name in names[:MOST_NAMED]]
    more = len(names) - len(some)
    told = listed([*some, f"{more} more"] if more else some)
    return _warning(
        sources,
        compared,
        f"The path does not know the {_noun(compared)} {told} ({counted(len(sources), 'row')})",
        f"It names {', '.join(sorted(known))}; other rows count for nothing that it asks",
        "Nothing, if they are not meant to count",
    )


def _noun(compared: Compared) -> str:
    """Name what a column holds: the course, the event, the role."""
    kind = KINDS[compared.kind]
    nouns = {"of": kind.name.removesuffix("s"), "attested_by": "role", "in": "setting"}
    return nouns.get(compared.column, compared.column)


def _warning(
    sources: list[Source], compared: Compared, found: str, allowed: str, mend: str
) -> Finding:
    first = sources[0]
    column = compared.column
    return Finding(first.file, first.line, column, Grade.WARNING, found, allowed, mend)
