"""A position that can be applied for today, as pages about a coder tell of it beside its level."""

from datetime import date
from typing import NamedTuple


class OpenPosition(NamedTuple):
    """An opening for a coder: of which level, where, until when, and where to read of it."""

    level: str
    where: str
    """The facility; empty for one that is everywhere."""
    apply_by: date
    url: str

    @property
    def says(self) -> str:
        """Name it: Opening at North Valley Hospital."""
        return f"Opening at {self.where}" if self.where else "Opening"
