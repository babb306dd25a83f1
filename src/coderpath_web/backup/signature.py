"""The signature of a table: how many rows it has, and a digest of them in whatever order.

It finds what went wrong on the way. It does not stop somebody who means to forge a backup.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from pydantic import BaseModel, ConfigDict

SIZE = 32
"""Bytes of a digest."""


class Signature(BaseModel):
    """How many rows there are, and the sum of their digests, which no order changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: int
    digest: str


class Tally:
    """A signature in the making."""

    def __init__(self) -> None:
        self._rows = 0
        self._sum = 0

    def add(self, row: Sequence[Any]) -> None:
        """Count a row in; the order of names inside a JSON value is not part of it."""
        self._rows += 1
        self._sum += int.from_bytes(sha256(written(row, sort_keys=True).encode()).digest())

    def signature(self) -> Signature:
        """Give the signature of the rows so far."""
        digest = (self._sum % 2 ** (8 * SIZE)).to_bytes(SIZE)
        return Signature(rows=self._rows, digest=digest.hex())


def signature_of(rows: Iterable[Sequence[Any]]) -> Signature:
    """Give the signature of rows."""
    tally = Tally()
    for row in rows:
        tally.add(row)
    return tally.signature()


def written(row: Sequence[Any], *, sort_keys: bool = False) -> str:
    """Write a row as a line of JSON; days and moments as ISO 8601 writes them."""
    return json.dumps(
        row,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=_dated,
        sort_keys=sort_keys,
    )


def _dated(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    message = f"a backup cannot hold a value of {type(value).__name__}"
    raise TypeError(message)
