"""What goes on: a row on file, of which a later table says the same without its first day."""

from collections.abc import Collection
from typing import Any

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS
from coderpath.facts.same_row import saying_in


class Held:
    """Tells what goes on: rows that say the same but for their first day, which one assumes."""

    def __init__(self, kind: str) -> None:
        found, self._kind = KINDS[kind], kind
        self.since, self._until = found.since, found.until
        days = {found.since, found.until}
        self._others = [column.name for column in found.columns if column.name not in days]

    def is_same(self, old: Any, row: Any, absent: Collection[str]) -> bool:
        """Tell whether a row on file counts on the first day of another one, and says the same.

        Of columns that are absent the other one says nothing.
        """
        if not getattr(old, self.since) <= getattr(row, self.since) < self._end(old):
            return False
        saying = saying_in(self._kind, tuple(one for one in self._others if one not in absent))
        return bool(saying(old) == saying(row))

    def since_then(self, row: Any, old: Any, absent: Collection[str]) -> Any:
        """Give a row with the first day of the one on file, and what only that one says."""
        return row._replace(**{name: getattr(old, name) for name in {self.since, *absent}})

    def _end(self, old: Any) -> int:
        return getattr(old, self._until) if self._until else FOREVER
