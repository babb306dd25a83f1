"""An upload held against what is on file, some coders at a time, so that memory stays flat."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, TypeAlias

from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import ABOUT_CODERS, KINDS, WITHOUT_CODER
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import Codes, gather, rows_of
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.compare import Compared, compare
from coderpath_web.rooms.imports.complete import checked_rows
from coderpath_web.rooms.imports.followed import follow

AT_ONCE = 100
"""Coders on file whose facts are read together: of each there may be hundreds."""
NEW_AT_ONCE = 2_000
"""Coders of whom nothing is on file who are looked at together: none of them costs a query."""

AllCompared: TypeAlias = Mapping[str, Compared]
"""What was compared, by kind."""
Upload: TypeAlias = defaultdict[str, list[NewFact]]
"""The rows of an upload by kind."""


@dataclass(frozen=True)
class Part:
    """Some of those whom an upload is about; the first part is of places, and about nobody."""

    about: Sequence[str]
    on_file: Gathered
    """What counts of them, and of places: of the kinds that were asked for."""
    compared: AllCompared

    @property
    def coders(self) -> Sequence[Any]:
        """The spells of employment that count once the changes are made."""
        on_file = self.on_file.coders
        return after(on_file, self.compared["coders"]) if "coders" in self.compared else on_file

    @property
    def live(self) -> Mapping[str, int]:
        """How many rows on file are about them, or about places in the first part, by kind."""
        kinds = ABOUT_CODERS if self.about else WITHOUT_CODER
        return {kind: len(self.on_file.of(kind)) for kind in kinds}


def parts_of(
    rows: Iterable[NewFact],
    complete: Sequence[str],
    kinds: Collection[str] | None = None,
    reached: Collection[str] | None = None,
) -> Iterator[Part]:
    """Hold rows against what is on file: of `kinds`, or only of those that it takes, at least.

    `reached` are the coders within the importer's reach, or None for all.
    """
    known = dict(Coder.objects.values_list("code", "pk"))
    places, parts = _cut(rows, known)
    asked = {*(kinds or ()), *places, "coders", "checked"}.union(*parts)
    shared, codes = gather((), kinds=asked.intersection(WITHOUT_CODER)), Codes()
    yield Part((), shared, _compared(places, shared, reached=reached))
    for upload in parts:
        about = list(dict.fromkeys(one.row.coder for rows in upload.values() for one in rows))
        keys = [known[code] for code in about if code in known]
        of_them = asked.intersection(ABOUT_CODERS)
        on_file = gather(keys, kinds=of_them, codes=codes) if keys else Gathered()
        if complete:
            upload["checked"] += _said_complete(upload, complete, about, on_file)
        both = shared.with_rows({kind: on_file.of(kind) for kind in ABOUT_CODERS})
        yield Part(about, both, _compared(upload, on_file, keys, reached))


def _cut(rows: Iterable[NewFact], known: Collection[str]) -> tuple[Upload, list[Upload]]:
    """Cut rows into those of places and those of some coders each, in the order of the upload."""
    parts: list[Upload] = []
    on_file, new = _begun(parts, AT_ONCE), _begun(parts, NEW_AT_ONCE)
    part_of = {"": _by_kind()}
    for one in rows:
        coder = "" if one.kind in WITHOUT_CODER else one.row.coder
        if coder not in part_of:
            part_of[coder] = next(on_file if coder in known else new)
        part_of[coder][one.kind].append(one)
    return part_of[""], parts


def _begun(parts: list[Upload], most: int) -> Iterator[Upload]:
    """Give a part for each coder; after so many of them another one is begun."""
    while True:
        parts.append(_by_kind())
        yield from repeat(parts[-1], most)


def _said_complete(
    upload: Upload, complete: Sequence[str], about: Sequence[str], on_file: Gathered
) -> list[NewFact]:
    brought = [one.row for one in upload["coders"] if one.retracted is None]
    return checked_rows(complete, about, [*on_file.coders, *brought], on_file.checked)


def _compared(
    upload: Upload,
    on_file: Gathered,
    keys: Sequence[int] = (),
    reached: Collection[str] | None = None,
) -> AllCompared:
    gone = _gone(upload, keys)
    compared: dict[str, Compared] = {}
    coders = on_file.coders
    for kind in KINDS:
        if upload[kind]:
            live = on_file.of(kind)
            compared[kind] = compare(kind, upload[kind], live, gone[kind], coders)
            follow(kind, compared[kind], reached)
        if kind == "coders" and kind in compared:
            coders = after(coders, compared[kind])
    return compared


def _gone(upload: Upload, keys: Sequence[int]) -> Mapping[str, list[Any]]:
    """Give the facts that were retracted before, of the kinds of which the upload has such rows."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    kinds = {kind for kind, rows in upload.items() if any(one.retracted for one in rows)}
    if kinds:
        facts = Fact.objects.filter(retracted_at__isnull=False, kind__in=kinds)
        theirs = facts.filter(coder__in=keys) if keys else facts.filter(coder=None)
        for kind, row in rows_of(theirs.order_by("pk")):
            found[kind].append(row)
    return found


def after(rows: Sequence[Any], compared: Compared) -> list[Any]:
    """Give the rows of a kind that count once the changes are made."""
    gone = {old.source.fact for old, _ in (*compared.changed, *compared.retracted)}
    new = [
        one.row
        for one in (*compared.new, *(new for _, new in compared.changed))
        if one.retracted is None
    ]
    return [*(row for row in rows if row.source.fact not in gone), *new]


def _by_kind() -> Upload:
    return defaultdict(list)
