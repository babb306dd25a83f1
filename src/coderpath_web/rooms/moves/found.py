"""What a path proposes for the holders of levels of the path before it, by the facts on file.

Nothing of it is on file: a list is as its facts and its path are. Nobody is led down, and whoever
holds a level that the new path has under the same name has no line.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from coderpath.changes.levels import LevelPairs
from coderpath.explain.names import level_title
from coderpath.path import CareerPath, Level
from coderpath.same_name import form
from coderpath.the_same import TheSame
from coderpath.transition import level_named
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of, standing_documents
from coderpath_web.facts.supposed import facts_supposed
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.identities import coder_codes
from coderpath_web.rooms.moves.enums import Kind
from coderpath_web.rooms.moves.queries import Holding, positions_on, ready_on
from coderpath_web.standings.placement import starts_at
from coderpath_web.standings.queries.come_to import derived_come_to
from coderpath_web.standings.queries.lately import derived_touched_each
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.standings.records import batches, records_of

DAY = timedelta(days=1)


class Line(NamedTuple):
    """What a path proposes for a level that somebody holds."""

    coder: int
    code: str
    name: str
    facility: int | None
    kind: Kind
    held: str
    """The level held, by its name on file."""
    held_title: str
    since: date
    """Since when that position is held."""
    level: str
    """The level that it leads to; empty where it leads to none."""
    title: str
    earliest: date
    """The first day from which on it may be."""

    @property
    def mark(self) -> str:
        """What a page sends back: whose line it is, and a digest of all that it said."""
        said = (self.kind, self.held, self.since.isoformat(), self.level)
        return f"{self.coder}-{sha256(repr(said).encode()).hexdigest()[:16]}"


class Found(NamedTuple):
    """The lines of a path, and how many people have none."""

    lines: tuple[tuple[Line, ...], ...]
    """Of each level held, what is proposed first, then what is left if that is held back."""
    staying: int
    """How many hold a level that the path has under the same name, and have no line."""


KEPT: KeptWhile[Found] = KeptWhile(most=8)
OF_EACH: KeptWhile[Found] = KeptWhile(most=10_000)
"""What was found of each coder: of whom nothing was touched since, nothing is asked again."""


def found_under(document: PathDocument, day: date) -> Found:
    """Give the lines of everybody under a path on a day; kept while facts and path are the same."""
    under = (document.pk, TheSame(path_of(document)), day)
    return KEPT.get((*under, derived_come_to()), lambda: _of_everybody(document, day, under))


def _of_everybody(document: PathDocument, day: date, under: tuple[Hashable, ...]) -> Found:
    marks = {
        coder: (*under, coder, mark)
        for coder, mark in derived_touched_each(sorted(coder_codes())).items()
    }
    known = OF_EACH.known(marks.values())
    asked = {coder for coder, mark in marks.items() if mark not in known}
    if asked:
        found = Finding(document, day, asked if known else None).of_each()
        known |= {marks[coder]: found.get(coder, Found((), 0)) for coder in asked}
        OF_EACH.keep({marks[coder]: known[marks[coder]] for coder in asked})
    return _together(known[mark] for mark in marks.values())


def _together(found: Iterable[Found]) -> Found:
    every = list(found)
    return Found(tuple(line for one in every for line in one.lines), sum(o.staying for o in every))


class Finding:
    """Reads what a path proposes to some coders, to all when None, as the facts are on a day."""

    def __init__(
        self, document: PathDocument, day: date, coders: Collection[int] | None = None
    ) -> None:
        self.document, self.day, self.coders = document, day, coders
        self.path = path_of(document)
        self.before = self.path.replaced

    def all(self) -> Found:
        """Give every line."""
        return _together(self.of_each().values())

    def of_each(self) -> dict[int, Found]:
        """Give what is found of each coder, in order."""
        people = {one.coder: one for one in people_on(self.day, self.coders)}
        by_coder: defaultdict[int, list[Holding]] = defaultdict(list)
        for one in positions_on(self.day, self.coders):
            if one.coder in people:
                by_coder[one.coder].append(one)
        gone = [key for key, held in by_coder.items() if self._are_gone(held)]
        self.places = dict(self._placed(gone))
        return {key: self._of(people[key], held) for key, held in by_coder.items()}

    def _of(self, person: Person, held: list[Holding]) -> Found:
        lines = tuple(some for one in held if (some := tuple(self._lines(person, held, one))))
        return Found(lines, int(not lines and any(self._now(one) for one in held)))

    def _lines(self, person: Person, held: list[Holding], one: Holding) -> Iterator[Line]:
        now = self._now(one)
        if now is not None:
            if one is self._rung(held) and (up := self._up(person.coder, held)):
                yield self._line(person, one, Kind.UP, up)
            if form(one.level) != form(now.level):
                yield self._line(person, one, Kind.RENAMED, now)
        elif self._was(one):
            level = self.path.by_name.get(self.places.get(person.coder) or "")
            yield self._line(person, one, Kind.PLACED if level else Kind.NOWHERE, level)

    def _line(self, person: Person, one: Holding, kind: Kind, level: Level | None) -> Line:
        # The promise of grandfathering is made to whoever holds the old level on the first day.
        is_promised = self.path.grandfather is not None and kind is not Kind.RENAMED
        begins = self.path.effective + DAY if is_promised else self.path.effective
        return Line(
            coder=person.coder,
            code=person.code,
            name=person.name,
            facility=person.facility,
            kind=kind,
            held=one.level,
            held_title=self._title(one.level),
            since=one.since,
            level=level.level if level else "",
            title=level.title if level else "",
            earliest=max(begins, one.since + DAY),
        )

    def _title(self, name: str) -> str:
        was = level_named(self.before, name) if self.before else None
        return was.title if was else level_title(self.path, name)

    def _now(self, one: Holding) -> Level | None:
        return level_named(self.path, one.level)

    def _was(self, one: Holding) -> bool:
        return self.before is not None and level_named(self.before, one.level) is not None

    def _are_gone(self, held: Iterable[Holding]) -> bool:
        """Tell whether somebody holds no level of the path, but one of the path before."""
        return not any(map(self._now, held)) and any(map(self._was, held))

    def _rung(self, held: Iterable[Holding]) -> Holding | None:
        rungs = (one for one in held if (now := self._now(one)) and not now.opening)
        return next(rungs, None)

    def _up(self, coder: int, held: Iterable[Holding]) -> Level | None:
        """Give the highest level above for which the new rules alone make somebody ready."""
        names = {now.level for one in held if (now := self._now(one))}
        above = {up for name in names for up in self._above[name]} - names
        ready = self._newly_ready.get(coder, set()) & above
        found = [one for one in self.path if one.level in ready and not one.opening]
        return found[-1] if found else None

    @cached_property
    def _above(self) -> dict[str, tuple[str, ...]]:
        return {one.level: self.path.at_or_above(one.level) for one in self.path}

    @cached_property
    def _newly_ready(self) -> dict[int, set[str]]:
        """The levels for which coders became ready as the path took effect, and still are."""
        before = standing_documents().filter(name=self.document.replaces).first()
        if before is None or self.before is None:
            return {}
        first = min(self.document.effective, self.day)
        # Positions that were confirmed already go by names that the path before does not know.
        last = min(self.document.effective - DAY, self.day)
        pairs = LevelPairs(self.before, self.path)
        were = ready_on(before, last, self.coders)
        was = {(coder, pairs.name(level)) for coder, level in were}
        newly: defaultdict[int, set[str]] = defaultdict(set)
        then, now = (ready_on(self.document, one, self.coders) for one in (first, self.day))
        for coder, level in (then & now) - was:
            newly[coder].add(level)
        return newly

    def _placed(self, coders: list[int]) -> Iterator[tuple[int, str | None]]:
        for some, _, _ in batches(sorted(coders)):
            for coder, record in records_of(some, facts_supposed(some).now.facts):
                yield coder, starts_at(record, self.path, self.day.toordinal())


def has_moves(path: CareerPath) -> bool:
    """Tell whether a path may propose moves: one that replaces none leads nobody over."""
    return bool(path.replaces) or any(one.formerly for one in path)
