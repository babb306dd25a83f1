"""A row on its way onto file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class NewFact:
    """A row to be put on file; a file of facts may say when it was recorded, or retracted."""

    kind: str
    row: Any
    recorded: datetime | None = None
    retracted: datetime | None = None
