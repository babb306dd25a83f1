"""Proving that an entry is in the ledger, by the first checkpoint that was signed over it."""

from coderpath.ledger.notes import Checkpoint
from coderpath.ledger.proof_texts import EntryProof
from coderpath_web.journal.checkpoints.kept import first_over
from coderpath_web.journal.ledger.nodes import inclusion_proof, root_at
from coderpath_web.journal.models import Leaf

NOT_YET = "No checkpoint covers this entry yet. The next one is signed within a day."


def proof_of(number: int) -> EntryProof | None:
    """Give the proof for an entry, the same each time.

    None as long as no checkpoint has it, and where the ledger is not the one of the checkpoint.
    """
    kept = first_over(number)
    if kept is None or differs_from(kept.checkpoint):
        return None
    leaf = bytes.fromhex(Leaf.objects.values_list("hash", flat=True).get(number=number))
    return EntryProof(number, leaf, tuple(inclusion_proof(number, kept.checkpoint.size)), kept.note)


def differs_from(checkpoint: Checkpoint) -> bool:
    """Tell whether the ledger is not the one of a checkpoint any more."""
    size = checkpoint.size
    return size > Leaf.objects.count() or root_at(size) != checkpoint.root
