"""Sigstore's reader of checkpoints and proofs, which nobody here wrote, with a key of ours."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sigstore._internal.merkle import _chain_border_right, _chain_inner, _decomp_inclusion_proof
from sigstore._internal.rekor.checkpoint import LogCheckpoint, SignedNote
from sigstore._internal.trust import Key, Keyring
from sigstore._utils import KeyID


def verified(note, key):
    """Give what a checkpoint says, once its signature holds. Raises their VerificationError."""
    made = Key.__new__(Key)  # They read keys from the description of their own logs alone.
    made.key, made.hash_algorithm = Ed25519PublicKey.from_public_bytes(key.key), None
    number, ring = KeyID(key.number + bytes(28)), Keyring()
    ring._keyring[number] = made  # noqa: SLF001 -- as above
    found = SignedNote.from_text(note)
    found.verify(ring, number)
    return LogCheckpoint.from_text(found.note)


def root_of(leaf, index, hashes, size):
    """Follow a proof to the root that it leads to."""
    inner, border = _decomp_inclusion_proof(index, size)
    assert len(hashes) == inner + border
    return _chain_border_right(_chain_inner(leaf, hashes[:inner], index), hashes[inner:])


def holds(proof, leaf, key):
    """Tell whether a printed proof leads from a leaf to the root that its checkpoint signed."""
    form, index, *hashes = proof.partition("\n\n")[0].split("\n")
    assert form == "c2sp.org/tlog-proof@v1"
    found = verified(proof.partition("\n\n")[2], key)
    hashes = [base64.b64decode(one, validate=True) for one in hashes]
    return root_of(leaf, int(index.removeprefix("index ")), hashes, found.log_size) == (
        bytes.fromhex(found.log_hash)
    )
