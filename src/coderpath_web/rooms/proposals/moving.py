"""Whom a proposal would move: of few coders at once, of many worked out by a process and kept."""

from pathlib import Path
from typing import Any

from django.conf import settings

from coderpath_web import clock, kept_as_json, process
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.moves.shown import (
    Change,
    MovesShown,
    coming,
    counts_shown,
    moves_now,
    moves_shown,
)
from coderpath_web.frame.rooms import proposal_kind, work_out_parts
from coderpath_web.limits import step_back
from coderpath_web.proposals.models import Proposal
from coderpath_web.standings.many import are_many
from coderpath_web.standings.moving import Moved, Stand, all_moved

WORK = "coderpath_web.rooms.proposals.moving.work_out_in_process"
MOVED, PROGRESS = "moved", "progress"


def moves_of(viewer: Viewer, proposal: Proposal, *, starts: bool = True) -> MovesShown | None:
    """Give whom a proposal would move that waits; nothing of one that counts or moves nobody.

    Whoever sees no single person is told how many, where it judges everybody: of few they would be
    told from the number.
    """
    change = _change(proposal)
    if change is None:
        return None
    is_named = viewer.may(Permission.SEE_FILE) or proposal.touches is None
    if not are_many(len(change.coders)):
        return _shown(viewer, all_moved(*change), change) if is_named else moves_now(viewer, change)
    folder = _folder(proposal)
    kept = kept_as_json.kept(folder, MOVED)
    is_kept = kept and kept["on"] == clock.today().isoformat()
    if starts and not is_kept:
        process.go_on(folder, WORK, (str(proposal.pk),))
    if not is_named:
        return moves_now(viewer, change)
    if is_kept:
        return _shown(viewer, [_moved(*one) for one in kept["moved"]], change)
    return coming(*(kept_as_json.kept(folder, PROGRESS) or (0, 0)))


def _shown(viewer: Viewer, moved: list[Moved], change: Change) -> MovesShown:
    if viewer.may(Permission.SEE_FILE):
        return moves_shown(viewer, moved, change.coders)
    return counts_shown(moved, change.coders)


def work_out_in_process(proposal: str) -> None:
    """Work out whom a proposal, given by its number, would move, while pages go first."""
    step_back()
    work_out_moves(Proposal.objects.get(pk=proposal))


def work_out_moves(proposal: Proposal) -> None:
    """Work out whom a proposal would move, in the process, and keep it for today."""
    folder, on = _folder(proposal), clock.today().isoformat()
    if change := _change(proposal):
        work_out_parts(proposal)
        moved = all_moved(*change, progress=lambda *far: kept_as_json.keep(folder, PROGRESS, far))
        kept_as_json.keep(folder, MOVED, {"on": on, "moved": moved})


def _change(proposal: Proposal) -> Change | None:
    is_open = proposal.waits and not proposal.counts
    return proposal_kind(proposal.kind).change(proposal) if is_open else None


def _moved(coder: int, before: list[Any], after: list[Any]) -> Moved:
    return Moved(coder, Stand(*before), Stand(*after))


def _folder(proposal: Proposal) -> Path:
    return Path(settings.HOME) / "proposals" / str(proposal.pk)
