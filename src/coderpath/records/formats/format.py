"""What a format says of itself: how its files are known, and how one is read."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from coderpath.records.asked import Asked
from coderpath.records.batch import Batch

BEGINNING = 4096
"""Bytes by which a format is told."""


class Format(NamedTuple):
    """One format, in a file or folder of its own."""

    code: str
    """Its short name, kept with what was read by it: x12."""
    title: str
    """What people call it: X12 837I."""
    knows: Callable[[Path, bytes], bool]
    """Whether a file is of it, by its name and its first bytes."""
    read: Callable[[Path, Asked], Iterator[Batch]]
    """What is in it, in batches; a file that breaks off ends with a finding, never an exception."""
