"""A row on its way onto file."""

from datetime import datetime
from typing import Any, NamedTuple


class NewFact(NamedTuple):
    """A row to be put on file; a file of facts may say when it was recorded, or retracted."""

    kind: str
    row: Any
    recorded: datetime | None = None
    retracted: datetime | None = None
    absent: frozenset[str] = frozenset()
    """Columns of which its table says nothing: what is on file there stays."""
    is_assumed: bool = False
    """Whether its first day is assumed: what began earlier, and is on file, is the same thing."""

    def beside(self, old: Any) -> "NewFact":
        """Give it with what a row on file says of the columns that its table does not have."""
        kept = {name: getattr(old, name) for name in self.absent}
        return self._replace(row=self.row._replace(**kept)) if kept else self
