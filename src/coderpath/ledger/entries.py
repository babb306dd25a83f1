"""The bytes that a leaf stands for, exactly: form 1, as `docs/reference/ledger.md` says.

What people wrote stands in them as a commitment: a digest with a secret salt. With the salt it can
be checked; once the salt is deleted, nobody finds out what was written, and the tree still holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import JSONEncoder

FORM = 1
SALT = 16
"""Bytes of a salt."""

written = JSONEncoder(
    ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True
).encode
"""Write a value as JSON in the one way that counts: ASCII, no spaces, names in order."""


@dataclass(frozen=True)
class SealedRows:
    """What an entry did to the rows of a table: how many rows, and the digest over all of them."""

    count: int
    digest: str


@dataclass(frozen=True)
class LedgerEntry:
    """An entry as it is sealed; `at` in UTC, with microseconds, ending in Z."""

    number: int
    at: str
    by: tuple[int | None, str]
    act: str
    about: str | None
    why: str
    details: Mapping[str, object]
    rows: Mapping[str, SealedRows]

    def said(self) -> tuple[str, str]:
        """Give the reason and the details as they are committed to; empty where there is none."""
        why = written(self.why) if self.why else ""
        return why, written(self.details) if self.details else ""

    def commitments(self, salt: bytes) -> tuple[str, str]:
        """Give what is committed to: the reason and the details; empty where there is none."""
        why, details = self.said()
        return commitment(salt, "why", why), commitment(salt, "details", details)

    def canonical(self, salt: bytes) -> bytes:
        """Give the bytes of which the leaf is the hash."""
        return self.committed(*self.commitments(salt))

    def committed(self, why: str, details: str) -> bytes:
        """Give these bytes by what was committed to: all that is left once it is erased."""
        told = {
            "about": self.about,
            "act": self.act,
            "at": self.at,
            "by": self.by,
            "details": details,
            "form": FORM,
            "number": self.number,
            "rows": {name: [one.count, one.digest] for name, one in self.rows.items()},
            "why": why,
        }
        return written(told).encode()


def commitment(salt: bytes, name: str, text: str) -> str:
    """Commit to a text under its name in an entry, in hex; an empty text needs none.

    Each has a salt of its own, worked out from that of the entry: one can be given up alone.
    """
    if not text:
        return ""
    return salted(sha256(salt + name.encode()).digest(), text)


def salted(salt: bytes, text: str) -> str:
    """Give the digest of a text under its own salt, in hex."""
    return sha256(salt + text.encode()).hexdigest()


def row_key(salt: bytes, table: str, number: int) -> bytes:
    """Give the key under which a row is sealed: it checks the row, and tells no other one."""
    return sha256(b"%b%b:%d" % (salt, table.encode(), number)).digest()


def sealed_rows(salt: bytes, table: str, lines: Iterable[tuple[int, str]]) -> SealedRows:
    """Seal rows of a table, each by its number and its line, in the order of numbers."""
    name = salt + table.encode()
    whole, count = sha256(), 0
    for count, (number, line) in enumerate(lines, 1):  # noqa: B007 -- the last one counts them
        own = sha256(b"%b:%d" % (name, number)).digest()
        whole.update(sha256(own + line.encode()).digest())
    return SealedRows(count, whole.hexdigest())
