"""Signed notes and checkpoints, in the public form that tools of others read.

Source: C2SP signed-note v1.0.0 and tlog-checkpoint; keys are written as Go's `sumdb/note` writes
them. What signs, and what checks a signature, comes from outside: this knows texts alone.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from coderpath.ledger.proofs import HASH

ED25519 = b"\x01"
DASH = "\N{EM DASH}"
OF_AN_ID = 4
NAME = re.compile(r"[^\s+]+")


class NotANote(ValueError):  # noqa: N818 -- named as what it was taken for
    """A text is no signed note, no checkpoint or no key: says what was found."""


@dataclass(frozen=True)
class PublicKey:
    """By which signatures of a log are checked: its name, and 32 bytes of Ed25519."""

    name: str
    key: bytes

    @property
    def number(self) -> bytes:
        """Give the four bytes by which a signature names its key."""
        told = self.name.encode() + b"\n" + ED25519 + self.key
        return sha256(told).digest()[:OF_AN_ID]

    def __str__(self) -> str:
        return f"{self.name}+{self.number.hex()}+{_base64(ED25519 + self.key)}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a key as it is written. Raises NotANote."""
        name, number, rest = [*text.strip().split("+", 2), "", ""][:3]
        told = _bytes(rest)
        key = cls(name, told[1:])
        if not NAME.fullmatch(name) or told[:1] != ED25519 or len(key.key) != HASH:
            raise NotANote(f"{text[:60]!r} is no public key: name+id+key, of Ed25519")
        if key.number.hex() != number:
            raise NotANote(f"the id of the key of {name} is {key.number.hex()}, not {number!r}")
        return key


@dataclass(frozen=True)
class Checkpoint:
    """How far a log has come: its name, how many entries it has, and the root of its tree."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Write what is signed."""
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the text of a checkpoint. Raises NotANote."""
        origin, size, root = [*text.split("\n"), "", ""][:3]
        found = cls(
            origin, int(size) if re.fullmatch("0|[1-9][0-9]{0,18}", size) else -1, _bytes(root)
        )
        if not origin or found.size < 0 or len(found.root) != HASH or not text.endswith("\n"):
            raise NotANote(
                "it is no checkpoint: a name, a number of entries and a root, a line each"
            )
        return found


@dataclass(frozen=True)
class SignedNote:
    """A text, and the signatures under it: each the name of a key, its number, and 64 bytes."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]

    def __str__(self) -> str:
        lines = [f"{DASH} {name} {_base64(key + sign)}\n" for name, key, sign in self.signatures]
        return f"{self.text}\n{''.join(lines)}"

    @classmethod
    def read(cls, note: str) -> Self:
        """Read a note; whether its signatures hold is not asked. Raises NotANote."""
        text, blank, below = note.rpartition("\n\n")
        lines = below.split("\n")
        if not blank or lines.pop() or not lines:
            raise NotANote("it is no signed note: a text, an empty line and lines of signatures")
        if any(ord(sign) < ord(" ") and sign != "\n" for sign in note):
            raise NotANote("it is no signed note: it has signs that no text has")
        return cls(f"{text}\n", tuple(map(_signature, lines)))


def signed(text: str, key: PublicKey, sign: Callable[[bytes], bytes]) -> SignedNote:
    """Sign a text."""
    return SignedNote(text, ((key.name, key.number, sign(text.encode())),))


def _signature(line: str) -> tuple[str, bytes, bytes]:
    dash, name, told = [*line.split(" "), "", ""][:3]
    found = _bytes(told)
    if dash != DASH or not NAME.fullmatch(name) or len(found) <= OF_AN_ID or line.count(" ") != 2:  # noqa: PLR2004 -- three parts
        raise NotANote(f"{line[:60]!r} is no line of a signature")
    return name, found[:OF_AN_ID], found[OF_AN_ID:]


def _base64(told: bytes) -> str:
    return b64encode(told).decode()


def _bytes(text: str) -> bytes:
    """Read base 64 in its one way of being written; nothing where it is none."""
    try:
        found = b64decode(text, validate=True)
    except (NoBase64, ValueError):
        return b""
    return found if _base64(found) == text else b""
