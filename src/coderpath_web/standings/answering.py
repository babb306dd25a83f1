"""What is read in the files of coders: as they are, and after a change, as cheaply as it can be.

Somebody who types is told again and again what saving would change. So what is read of a file as
it is, is kept in the process, and of a changed one only what rows of the changed kinds answer.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import unchecked_department
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.the_same import TheSame
from coderpath.timeline.again import is_apart, needs_months, read_again
from coderpath.timeline.coder import timeline_of
from coderpath.timeline.program import Bit, Program
from coderpath.verdict import Truth
from coderpath_web.facts.queries import counting, gather
from coderpath_web.kept_while import KeptWhile
from coderpath_web.standings.records import records_of

OF_MONTHS = frozenset({"hours", "productivity"})
"""By far the most rows of a file."""


class Read(NamedTuple):
    """What the leaves of a path read in a file."""

    program: Program
    truths: Mapping[Bit, Truth]


READ: KeptWhile[Read] = KeptWhile(most=300)
"""What is read of files as they are; an entry of the journal makes it worthless."""


def kinds_to_read(changed: Collection[str], path: CareerPath | None) -> frozenset[str]:
    """Give the kinds of rows that have to be read of a file of which rows of some kinds change."""
    are_asked = needs_months(path, changed) if path else not is_apart(changed)
    return frozenset(KINDS) - (frozenset() if are_asked else OF_MONTHS)


def read_now(coders: Collection[int], path: CareerPath, mark: Hashable) -> dict[int, Read]:
    """Give what is read in the files of coders as they are; of most it is known already."""
    keys = {coder: (mark, TheSame(path), coder) for coder in coders}
    kept = READ.known(keys.values())
    known = {coder: kept[key] for coder, key in keys.items() if key in kept}
    asked = [coder for coder in coders if coder not in known]
    found: dict[int, Read] = {}
    if asked:
        department = unchecked_department(counting(gather(asked)))
        found = {coder: _read(record, path) for coder, record in records_of(asked, department)}
        READ.keep({keys[coder]: one for coder, one in found.items()})
    return {**known, **found}


def read_then(
    records: Iterable[tuple[int, CoderRecord]],
    path: CareerPath,
    now: Mapping[int, Read],
    changed: Collection[str],
) -> dict[int, Read]:
    """Give what would be read in files of which rows of some kinds changed."""
    found: dict[int, Read] = {}
    for coder, record in records:
        before = now.get(coder)
        if before is None or not is_apart(changed):
            found[coder] = _read(record, path)
        else:
            truths = read_again(before.program, before.truths, record, changed)
            found[coder] = before._replace(truths=truths)
    return found


def _read(record: CoderRecord, path: CareerPath) -> Read:
    timeline = timeline_of(record, path)
    return Read(timeline.program, timeline.truths)
