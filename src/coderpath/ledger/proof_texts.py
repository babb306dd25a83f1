"""A proof that an entry is in a log, as a text that can be printed and read by tools of others.

Source: C2SP tlog-proof.
"""

from base64 import b64encode
from typing import NamedTuple

from coderpath.ledger.notes import Checkpoint, SignedNote

FORM = "c2sp.org/tlog-proof@v1"


class EntryProof(NamedTuple):
    """What shows that an entry is in a log: its leaf, the hashes on its way up, a checkpoint."""

    number: int
    """The number of the entry, from 1."""
    leaf: bytes
    hashes: tuple[bytes, ...]
    note: str
    """The signed checkpoint to whose root the hashes lead."""

    @property
    def text(self) -> str:
        """Write it in the public form; entries are counted from 0 there."""
        hashes = (b64encode(one).decode() for one in self.hashes)
        return "\n".join([FORM, f"index {self.number - 1}", *hashes, "", self.note])

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint, as it is read. Raises NotANote."""
        return Checkpoint.read(SignedNote.read(self.note).text)
