"""The key by which the ledger signs its checkpoints: made at first use, kept beside the secret key.

The file is in the form of Go's `sumdb/note`, so that tools for signed notes read it.
"""

from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from secrets import token_bytes, token_hex
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings

from coderpath.ledger.notes import ED25519, PublicKey, SignedNote, signed
from coderpath.ledger.proofs import HASH
from coderpath_web.secret import keep_once

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PREFIX = "PRIVATE+KEY"
NOT_INSTALLED = (
    "Checkpoints are signed by a package that is not installed: "
    'pip install "coderpath[checkpoints]"'
)


class NoKey(Exception):  # noqa: N818 -- nothing can be signed, which is no error of the program
    """There is nothing to sign with: says why, and what to do."""


def public_key(name: str = "") -> PublicKey:
    """Give the key by which signatures are checked; makes both halves at first use.

    `name` is what the log was called before, where its key is not here. Raises NoKey, OSError.
    """
    return _halves(name)[0]


def sign(text: str) -> SignedNote:
    """Sign a text. Raises NoKey, OSError."""
    public, private = _halves("")
    return signed(text, public, private.sign)


def is_made() -> bool:
    """Tell whether there is a key."""
    return settings.LEDGER_KEY.exists()


def _halves(name: str) -> "tuple[PublicKey, Ed25519PrivateKey]":
    place = settings.LEDGER_KEY
    if not place.exists():
        keep_once(place, _made(name or _new_name()))
    told = place.read_text(encoding="utf-8", errors="replace").strip()
    prefix, called, number, key = [*told.removeprefix(PREFIX).split("+", 3), *[""] * 3][:4]
    try:
        seed = b64decode(key, validate=True)
    except NoBase64:
        seed = b""
    if prefix or seed[:1] != ED25519 or len(seed) != HASH + 1:
        raise NoKey(f"{place} holds no key of a ledger. Put it back from its copy.")
    public, private = _pair(called, seed[1:])
    if public.number.hex() != number:
        raise NoKey(f"{place} was changed: its key is not the one it names. Put back its copy.")
    return public, private


def _made(name: str) -> str:
    seed = token_bytes(HASH)
    number = _pair(name, seed)[0].number.hex()
    return f"{PREFIX}+{name}+{number}+{b64encode(ED25519 + seed).decode()}\n"


def _pair(name: str, seed: bytes) -> "tuple[PublicKey, Ed25519PrivateKey]":
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 -- an extra
            Ed25519PrivateKey,
        )
    except ModuleNotFoundError:
        raise NoKey(NOT_INSTALLED) from None
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return PublicKey(name, private.public_key().public_bytes_raw()), private


def _new_name() -> str:
    """Name the log after its address, and so that no other has its name."""
    return f"{urlsplit(settings.ADDRESS).hostname or 'coderpath'}/ledger-{token_hex(4)}"
