"""Notes and checkpoints are read by tools of others, and theirs by ours."""

from base64 import b64decode, b64encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sigstore.errors import VerificationError

from coderpath.ledger.notes import Checkpoint, NotANote, PublicKey, SignedNote, signed
from tests.unit.ledger.theirs import verified

# The example by which Go's sumdb/note documents the form.
SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
NOTE = (
    f"{TEXT}\n"
    "\N{EM DASH} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
    "qdngotpRZb6KE6RyyBwJnAM=\n"
)
OURS = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = PublicKey("log.example/coding", OURS.public_key().public_bytes_raw())


def note_of(size=3):
    checkpoint = Checkpoint(KEY.name, size, sha256(b"root").digest())
    return str(signed(checkpoint.text(), KEY, OURS.sign))


def test_example_of_go_is_signed_to_the_byte():
    seed = b64decode(SEED)[1:]
    key = PublicKey.read(VERIFIER)
    assert str(key) == VERIFIER
    assert str(signed(TEXT, key, Ed25519PrivateKey.from_private_bytes(seed).sign)) == NOTE
    assert str(SignedNote.read(NOTE)) == NOTE


def test_checkpoint_of_the_specification_is_read():
    text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    found = Checkpoint.read(text)
    assert (found.origin, found.size) == ("example.com/behind-the-sofa", 20852163)
    assert found.text() == text


def test_sigstore_verifies_our_checkpoint():
    found = verified(note_of(), KEY)
    assert (found.origin, found.log_size) == (KEY.name, 3)
    assert found.log_hash == sha256(b"root").hexdigest()


def test_sigstore_refuses_our_checkpoint_with_any_byte_of_it_changed():
    note = note_of()
    for at in range(len(note.partition("\n\n")[0]) + 1):
        changed = note[:at] + ("X" if note[at] != "X" else "Y") + note[at + 1 :]
        with pytest.raises(VerificationError):
            verified(changed, KEY)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\nname c2ln\n",
        "text\n\n\N{EM DASH} name !!!!\n",
        "text\n\n\N{EM DASH} name AAAA\n",
        "text\n\n\N{EM DASH} na+me AAAAAAAA\n",
        "te\txt\n\n\N{EM DASH} name AAAAAAAA\n",
        "text\n\n\N{EM DASH} name AAAAAAAA",
    ],
)
def test_what_is_no_note_is_refused(note):
    with pytest.raises(NotANote):
        SignedNote.read(note)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "log\n3\n",
        f"\n3\n{b64encode(bytes(32)).decode()}\n",
        f"log\n03\n{b64encode(bytes(32)).decode()}\n",
        f"log\n-3\n{b64encode(bytes(32)).decode()}\n",
        f"log\n3\n{b64encode(bytes(31)).decode()}\n",
        f"log\n3\n{b64encode(bytes(32)).decode()}",
    ],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(NotANote, match="no checkpoint"):
        Checkpoint.read(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        VERIFIER.replace("c74f20a3", "c74f20a4"),
        VERIFIER[:-4],
        VERIFIER.replace("AR", "BR"),
    ],
)
def test_what_is_no_key_is_refused(text):
    with pytest.raises(NotANote):
        PublicKey.read(text)


def test_key_is_the_public_half():
    raw = OURS.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    assert PublicKey.read(str(KEY)) == PublicKey(KEY.name, raw)
