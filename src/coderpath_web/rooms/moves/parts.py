"""Confirming a large group: some lines in each turn, so that others wait a second at most.

Each line stands by itself: what is left where the work ends early is still open.
"""

from contextlib import suppress

from coderpath_web.access.refused import Refused
from coderpath_web.accounts.models import Account
from coderpath_web.documents.models import PathDocument
from coderpath_web.rooms.moves.actions import Confirming, coder_of, confirm_moves
from coderpath_web.standings.ahead import told


def confirm_in_parts(*, by: Account, document: PathDocument, confirming: Confirming) -> int:
    """Confirm many lines; give how many coders were moved. A line that cannot be stays open."""
    marks: dict[int, list[str]] = {}
    for mark in confirming.marks:
        if (coder := coder_of(mark)) is not None:
            marks.setdefault(coder, []).append(mark)
    moved = 0
    for some in told(marks):
        part = tuple(mark for coder in some for mark in marks[coder])
        with suppress(Refused):
            one = confirming._replace(marks=part)
            moved += confirm_moves(by=by, document=document, confirming=one).moved
    return moved
