"""What an import would do: read, held against what is on file, and checked as a whole."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from typing import Any

from coderpath.facts.kinds import KINDS, WITHOUT_CODER
from coderpath.findings import Finding, Grade
from coderpath.roster.said import Said
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.reserved import reserved_ids
from coderpath_web.rooms.imports.checking import Checking, Depth
from coderpath_web.rooms.imports.compare import Compared, joined
from coderpath_web.rooms.imports.doubted import Alike, alike_ids, doubts_about
from coderpath_web.rooms.imports.parts import AllCompared, Part, parts_of
from coderpath_web.rooms.imports.reach import Kept, Reach, changes_a_place

_MARKS = 1 << 256
"""As many as there are digests."""


@dataclass(frozen=True)
class Waiting:
    """What rows that were set aside would change, and why they wait."""

    reason: str
    new: Sequence[NewFact]
    retract: Sequence[int]


@dataclass
class Plan:
    """What would be recorded and retracted, by kind, and what is wrong or doubtful in it."""

    compared: Mapping[str, Compared]
    findings: Sequence[Finding]
    coders: frozenset[str]
    """Whom a change is about."""
    untouched: Mapping[str, int]
    """Rows on file about the same coders that the upload does not have, by kind."""
    reach: Reach
    """Whom the importer reached when it was made."""
    aside: Sequence[Waiting] = ()
    """What the rest of the upload would change, once a second person confirms it."""
    said: tuple[Said, ...] = ()
    """What of it somebody should have seen, such as cells that would be emptied."""
    alike: tuple[Alike, ...] = ()
    """Ids of new people that may be somebody else's; each is a doubt as well."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the coders whom it is about are called, by their ids."""

    @property
    def new(self) -> list[NewFact]:
        """What would be recorded."""
        return [
            one
            for some in self.compared.values()
            for one in (*some.new, *(new for _, new in some.changed))
        ]

    @property
    def retract(self) -> list[int]:
        """The facts that would be retracted."""
        return [
            old.source.fact
            for some in self.compared.values()
            for old, _ in (*some.changed, *some.retracted)
        ]

    def rows(self, own: str) -> list[tuple[str, Any]]:
        """Give the rows recorded and retracted on which the verdicts of one coder could hang."""
        about = self.rows_about
        return [*about.get(own, ()), *about.get(None, ())]

    @cached_property
    def rows_about(self) -> Mapping[str | None, list[tuple[str, Any]]]:
        """The rows recorded and retracted by whom they are about; None: nobody in particular."""
        new = ((one.kind, one.row) for one in self.new)
        old = (
            (kind, row)
            for kind, some in self.compared.items()
            for row, _ in (*some.changed, *some.retracted)
        )
        about: defaultdict[str | None, list[tuple[str, Any]]] = defaultdict(list)
        for kind, row in (*new, *old):
            about[getattr(row, "coder", None)].append((kind, row))
        return dict(about)

    @property
    def mark(self) -> str:
        """A digest: two plans with the same mark do the same.

        Digests of what it does are added up, since the order does not count.
        """
        new = (repr((one.kind, *one.row[:-1], one.retracted)) for one in self.new)
        does = chain(map(str, self.retract), new)
        total = sum(int.from_bytes(blake2b(one.encode(), digest_size=32).digest()) for one in does)
        return f"{total % _MARKS:064x}"

    def only(self, coders: Collection[str]) -> "Plan":
        """Give what it would do about some coders."""
        compared = {kind: some.only(coders) for kind, some in self.compared.items()}
        return replace(self, compared=compared)

    @property
    def has_errors(self) -> bool:
        """Tell whether anything stands in the way."""
        return any(finding.grade is Grade.ERROR for finding in self.findings)


def plan_of(
    kept: Kept, complete: Sequence[str], reach: Reach, depth: Depth = Depth.EVERYTHING
) -> Plan:
    """Hold the rows of an upload against what is on file, and check what would come of it."""
    checking = Checking(kept.rows, reach, depth)
    all_of_it, live = _AllCompared(kept.rows), Counter[str]()
    names: dict[str, str] = {}
    for part in parts_of(kept.rows, complete, checking.kinds, reach.coders):
        all_of_it.add(part)
        live.update(part.live)
        names |= {row.coder: row.name for row in part.coders if row.name}
        checking.look_at(part)
    compared = all_of_it.by_kind()
    alike = tuple(alike_ids(compared, reach))
    return Plan(
        compared,
        [
            *kept.findings,
            *reserved_ids(kept.rows),
            *_places_changed(compared, reach),
            *checking.findings(compared),
        ],
        _touched(compared),
        _untouched(live, compared),
        reach,
        said=(*doubts_about(compared, names), *(one.said for one in alike)),
        alike=alike,
        names=names,
    )


class _AllCompared:
    """What was compared of all parts, kind by kind, in the order of the rows again."""

    def __init__(self, rows: Iterable[NewFact]) -> None:
        files = dict.fromkeys([one.row[-1][0] for one in rows])
        self._files = {file: number for number, file in enumerate(files)}
        self._found: defaultdict[str, list[Compared]] = defaultdict(list)

    def add(self, part: Part) -> None:
        for kind, some in part.compared.items():
            self._found[kind].append(some)

    def by_kind(self) -> AllCompared:
        return {kind: self._joined(self._found[kind]) for kind in KINDS if kind in self._found}

    def _joined(self, some: Sequence[Compared]) -> Compared:
        return some[0] if len(some) == 1 else joined(some, self._place)

    def _place(self, one: NewFact) -> tuple[int, int]:
        file, line = one.row[-1]
        return self._files.get(file, len(self._files)), line


def _places_changed(compared: Mapping[str, Compared], reach: Reach) -> Iterator[Finding]:
    """Find changes of facilities that the importer could not make by hand either."""
    some = compared.get("facilities")
    if some and not reach.places:
        changing = (*some.new, *(new for _, new in (*some.changed, *some.retracted)))
        yield from (changes_a_place(one.row) for one in changing)


def _untouched(live: Mapping[str, int], compared: AllCompared) -> dict[str, int]:
    """Count the rows on file that the upload does not have, by kind."""
    left = {kind: live[kind] - some.matched for kind, some in compared.items()}
    return {kind: number for kind, number in left.items() if number > 0}


def _touched(compared: Mapping[str, Compared]) -> frozenset[str]:
    touched: set[str] = set()
    for kind in compared.keys() - WITHOUT_CODER:
        some = compared[kind]
        touched |= {one.row.coder for one in some.new}
        touched |= {old.coder for old, _ in (*some.changed, *some.retracted)}
    return frozenset(touched)
