"""A proof that an entry is in a log, as a text that can be printed and read by tools of others.

Source: C2SP tlog-proof.
"""

from base64 import b64encode
from collections.abc import Sequence

FORM = "c2sp.org/tlog-proof@v1"


def proof_text(*, index: int, proof: Sequence[bytes], checkpoint: str) -> str:
    """Write a proof for an entry, counted from 0, with the signed checkpoint that it leads to."""
    hashes = (b64encode(one).decode() for one in proof)
    return "\n".join([FORM, f"index {index}", *hashes, "", checkpoint])
