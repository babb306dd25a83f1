"""Whom the rows of an upload name. Rows on file are not judged again: they stand already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coderpath.facts.checks.names import unknown_coders
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import NAMING_ANOTHER, WITHOUT_CODER
from coderpath.findings import Finding
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.compare import Compared
from coderpath_web.rooms.imports.reach import Reach, is_no_coder


def wrongly_named(compared: Mapping[str, Compared], reach: Reach) -> list[Finding]:
    """Find rows to be recorded that name somebody whom they may not name, or nobody at all.

    Within a narrow reach the two read alike: of those out of reach nothing is let on.
    """
    brought = list(_brought(compared))
    counting = [one for one in brought if one.retracted is None]
    begun = frozenset(one.row.coder for one in counting if one.kind == "coders")
    if reach.coders is not None:
        return list(_beyond(brought, reach.coders | begun | {reach.own}))
    rows: defaultdict[str, list[Any]] = defaultdict(list)
    for one in counting:
        rows[one.kind].append(one.row)
    return list(unknown_coders(Gathered(rows, coder_ids=begun | _employed())))


def everybody(rows: Iterable[NewFact]) -> frozenset[str]:
    """Give every coder who was ever on file, or whom an upload names: what is on file may stand."""
    known = set(Coder.objects.values_list("code", flat=True))
    known |= {one.row.coder for one in rows if one.kind not in WITHOUT_CODER}
    known |= {one.row.to for one in rows if one.kind in NAMING_ANOTHER}
    return frozenset(known)


def _brought(compared: Mapping[str, Compared]) -> Iterator[NewFact]:
    """Give the rows that would be recorded; a row that is on file already brings nothing."""
    for some in compared.values():
        yield from some.new
        yield from (new for _, new in some.changed)


def _employed() -> frozenset[str]:
    live = Fact.objects.filter(kind="coders", retracted_at=None).order_by()
    return frozenset(live.values_list("coder__code", flat=True).distinct())


def _beyond(brought: Iterable[NewFact], reached: frozenset[str]) -> Iterator[Finding]:
    for one in brought:
        if one.kind in NAMING_ANOTHER and one.row.to not in reached:
            yield is_no_coder(one.row, "to", one.row.to)
