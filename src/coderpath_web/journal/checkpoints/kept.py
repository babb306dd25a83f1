"""Checkpoints as files in a folder of their own, each named by how many entries it is of.

Somebody else should have copies: who holds the database holds this folder too.
"""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from coderpath.ledger.notes import Checkpoint, NotANote, SignedNote
from coderpath_web import clock
from coderpath_web.secret import keep_once

ENDING = ".checkpoint"


class KeptCheckpoint(NamedTuple):
    """A checkpoint that was signed, its file, and when that was written."""

    checkpoint: Checkpoint
    note: str
    place: Path

    @property
    def written_at(self) -> datetime:
        """Say when it was written."""
        return datetime.fromtimestamp(self.place.stat().st_mtime, UTC)


def checkpoints() -> list[KeptCheckpoint]:
    """Give what is kept, the earliest first; what is no checkpoint is left out."""
    found = (read_checkpoint(place) for place in _places())
    kept = [one for one in found if one]
    return sorted(kept, key=lambda one: one.checkpoint.size)


def newest_checkpoint() -> KeptCheckpoint | None:
    """Give the last one; None before there was any."""
    return next(reversed(checkpoints()), None)


def first_over(number: int) -> KeptCheckpoint | None:
    """Give the first checkpoint in which an entry is; None as long as there is none."""
    # Years of them are not read for it: a name tells of how many entries its checkpoint is.
    before = name_of(number)
    found = (read_checkpoint(place) for place in _places() if place.name >= before)
    return next((one for one in found if one and one.checkpoint.size >= number), None)


def read_checkpoint(place: Path) -> KeptCheckpoint | None:
    """Read a file; None where it holds no checkpoint."""
    try:
        note = place.read_text(encoding="utf-8")
        return KeptCheckpoint(Checkpoint.read(SignedNote.read(note).text), note, place)
    except (NotANote, UnicodeError):
        return None


def keep_checkpoint(name: str, note: str) -> Path:
    """Keep a checkpoint under its name; one that is there stays as it is."""
    place = _folder() / name
    if not place.exists():
        keep_once(place, note)
        # The demo has a day of its own, on which it was signed for whoever looks at it.
        now = clock.now().timestamp()
        os.utime(place, (now, now))
    return place


def name_of(size: int) -> str:
    """Name the file of a checkpoint, so that their order is that of the log."""
    return f"{size:012}{ENDING}"


def _places() -> list[Path]:
    """Give the files in which checkpoints may be, by their names: in the order of the log."""
    return sorted(_folder().glob(f"*{ENDING}"))


def _folder() -> Path:
    return Path(settings.CHECKPOINTS)
