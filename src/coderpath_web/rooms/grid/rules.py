"""Who may record for a team: whoever may record the same of each of them, one by one."""

from collections.abc import Collection, Sequence

from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import recorders
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.second import may_by_oneself
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.grid.kinds import GRIDS
from coderpath_web.rooms.grid.kinds.kind import GridKind

NOT_REACHED = "You can record this only about coders within your reach."


def permissions_of(kind: GridKind) -> tuple[Permission, ...]:
    """Give the permissions of which any allows to record the facts of a kind of grid."""
    return tuple(dict.fromkeys(one for fact in kind.facts for one in recorders(fact)))


def may_use(viewer: Viewer) -> Ruling:
    """Tell whether the viewer records any kind of grid about others."""
    return yes_if(any(may_fill(viewer, kind) for kind in GRIDS.values()), NOT_REACHED)


def may_fill(viewer: Viewer, kind: GridKind) -> Ruling:
    """Tell whether the viewer records every fact of a kind of grid about others."""
    return yes_if(
        all(any(map(viewer.may_beyond_own, recorders(one))) for one in kind.facts), NOT_REACHED
    )


def may_record_for_team(
    viewer: Viewer, new: Sequence[NewFact], retract: Collection[Fact] = ()
) -> Ruling:
    """Tell whether a viewer may record facts of several people, each of them and alone."""
    known = {one.code: one for one in Coder.objects.filter(code__in={one.row.coder for one in new})}
    rows = [(one.kind, one.row) for one in new]
    rows += [(fact.kind, fact_row(fact)) for fact in retract]
    return all_of(
        (
            *(
                may_record(viewer, one.kind, known[one.row.coder])
                if one.row.coder in known
                else Ruling(NOT_REACHED)
                for one in new
            ),
            *(may_record(viewer, fact.kind, fact.coder_id) for fact in retract),
            may_by_oneself(viewer, rows),
        )
    )


def may_take_back(
    viewer: Viewer, entry: Entry, again: Sequence[NewFact], gone: Collection[Fact]
) -> Ruling:
    """Tell whether a viewer may take back what a grid recorded: whoever saved it."""
    is_own = entry.actor_id == viewer.account.pk
    own = yes_if(is_own, "Only the person who saved it can take it back here.")
    return all_of((own, may_record_for_team(viewer, again, gone)))


NEEDS = tuple(dict.fromkeys(one for kind in GRIDS.values() for one in permissions_of(kind)))
"""Whoever has one of these may record for a team."""
