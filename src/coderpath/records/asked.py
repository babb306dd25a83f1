"""What a reading is asked to do."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from coderpath.days import Day
from coderpath.records.types import RecordTypes


class Mapped(Protocol):
    """What every mapping says, whatever format it is for."""

    @property
    def facilities(self) -> Mapping[str, str]:
        """Each facility by what the file calls it, such as an NPI; empty: as the file says it."""


class Asked(NamedTuple):
    """How records are read: by which table of types, under which key, with which mapping."""

    types: RecordTypes
    key: bytes
    """The installation's secret key: numbers and patients become codes by it."""
    mapping: Mapped | None = None
    file: str = ""
    """What findings call the file; by its own name where none is said."""
    today: Day | None = None
    """The last day that can lie behind; None: not asked."""
