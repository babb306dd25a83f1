"""Rows that take a second person: set aside by themselves, to wait for somebody else who may.

They are those about the importer, standards that measure the importer, and standards before today.
The rest goes in. Where nobody else could confirm them yet, they go in with it, not confirmed.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath_web.access.answering import asking
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.second import OWN_FACTS, Asked, asks_of, for_two, is_there_another
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.imports.reach import Kept


@dataclass(frozen=True)
class Aside:
    """Rows that wait together, since the same people could confirm them, and why they do."""

    rows: Sequence[NewFact]
    reason: str


def set_aside(kept: Kept, viewer: Viewer) -> list[Aside]:
    """Take out of what is kept whatever takes a second person, where there is one."""
    found = []
    if kept.own and _brings_own(viewer):
        kept.rows.extend(kept.own)
    elif kept.own:
        found.append(Aside(kept.own, OWN_FACTS))
    found += _of_places(kept, viewer)
    out = {id(one) for some in found for one in some.rows}
    kept.rows = [one for one in kept.rows if id(one) not in out]
    return found


def _brings_own(viewer: Viewer) -> bool:
    """Tell whether an importer brings rows about themselves, for want of anybody else."""
    own = viewer.account.coder_id
    is_reached = viewer.reaches(own, P.IMPORT_FACTS)
    return is_reached and not is_there_another(viewer, [asking(P.RECORD_FACTS, coder=own)])


def _of_places(kept: Kept, viewer: Viewer) -> list[Aside]:
    """Give the rows about each facility that wait, or about the whole organization."""
    shared = {id(one.row): one for one in kept.rows if one.kind in WITHOUT_CODER}
    places: defaultdict[str, list[Asked]] = defaultdict(list)
    for asked in for_two(viewer, [(one.kind, one.row) for one in shared.values()]).asked:
        places[asked.row.facility].append(asked)
    return [
        Aside([shared[id(one.row)] for one in some], some[0].reason)
        for some in places.values()
        if is_there_another(viewer, asks_of([(one.kind, one.row) for one in some]))
    ]
