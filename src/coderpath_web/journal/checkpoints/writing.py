"""Writing a checkpoint: never one that does not follow from the one before."""

from datetime import timedelta

from django.db import transaction

from coderpath.ledger.notes import Checkpoint, PublicKey
from coderpath_web import clock
from coderpath_web.journal.checkpoints.kept import (
    KeptCheckpoint,
    keep_checkpoint,
    name_of,
    newest_checkpoint,
    read_checkpoint,
)
from coderpath_web.journal.checkpoints.key import NoKey, public_key, sign
from coderpath_web.journal.checkpoints.mailing import mail_checkpoint
from coderpath_web.journal.ledger.nodes import root_at
from coderpath_web.journal.models import Leaf
from coderpath_web.journal.turn import in_turn

DUE_AFTER = timedelta(days=1)
"""How old the last checkpoint may be before the next one is written."""


UNSIGNED = "coderpath/ledger"
"""The name of a log that has no key."""


class Differs(Exception):  # noqa: N818 -- the log is wrong, not the program
    """The ledger is not the one of a checkpoint signed before: says which. Nothing was signed."""


def log_key() -> PublicKey:
    """Give the public key; where none was made yet, one is, in the name that the log had before.

    A restored backup brings its checkpoints, and perhaps no key. Raises NoKey, OSError.
    """
    before = newest_checkpoint()
    return public_key(before.checkpoint.origin if before else "")


def log_name() -> str:
    """Give the name of the log, also where nothing can be signed."""
    try:
        return log_key().name
    except NoKey:
        before = newest_checkpoint()
        return before.checkpoint.origin if before else UNSIGNED


def write_checkpoint() -> KeptCheckpoint | None:
    """Sign how far the ledger has come, and keep that; gives the last one where nothing is new.

    None where there is no entry yet. Raises Differs, NoKey, OSError.
    """
    seal_all()
    before = newest_checkpoint()
    with transaction.atomic():
        size = Leaf.objects.count()
        _must_follow(before, size)
        if before and before.checkpoint.size == size:
            return before
        root = root_at(size)
    if not size:
        return None
    note = str(sign(Checkpoint(log_key().name, size, root).text()))
    kept = read_checkpoint(keep_checkpoint(name_of(size), note))
    if kept and kept.note == note:
        mail_checkpoint(note)
    return kept


def write_if_due() -> KeptCheckpoint | None:
    """Write a checkpoint where the last one is a day old; None where nothing was due.

    Raises as `write_checkpoint` does.
    """
    before = newest_checkpoint()
    if before and clock.now() - before.written_at < DUE_AFTER:
        return None
    found = write_checkpoint()
    return None if before and found and found.place == before.place else found


def _must_follow(before: KeptCheckpoint | None, size: int) -> None:
    if before is None:
        return
    then = before.checkpoint
    if then.size > size:
        message = f"The ledger has {size:,} entries, and had {then.size:,} at the last checkpoint"
        raise Differs(f"{message} ({before.place}): some are gone.")
    if root_at(then.size) != then.root:
        message = f"The whole log differs from the checkpoint of {then.size:,} entries"
        raise Differs(f"{message} ({before.place}).")


@in_turn
def seal_all() -> None:
    """Seal the newest entry, as every turn does at its end."""
