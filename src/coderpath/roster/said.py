"""What was taken for what in a table, and what was left out: an account without gaps."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256

MOST_PLACES = 5
"""As many places as are named one by one; `count` says how many there are."""


class Sort(StrEnum):
    """What a statement about a table is."""

    TAKEN = "taken"
    """How something was read, of which nobody could be in doubt."""
    ASSUMED = "assumed"
    """A value that the table does not hold, and that was taken all the same."""
    LEFT_OUT = "left out"
    """Columns, rows, sheets or cells of which nothing was taken."""
    DOUBT = "doubt"
    """Something that could be read another way too: nothing is saved before somebody says yes."""


@dataclass(frozen=True)
class Said:
    """One statement about how a table was read."""

    sort: Sort
    what: str
    """What it speaks of, such as a column by the table's own name, rows, or a sheet."""
    says: str
    """How it was read, on one real value where there is one."""
    other: str = ""
    """How else that value could be read; only a doubt has it."""
    count: int = 0
    """How many rows, cells or columns it speaks of."""
    places: tuple[str, ...] = ()
    """Some of them, as people find them: row 5, sheet Feb 2026."""

    @property
    def key(self) -> str:
        """Give what stays the same while the statement does: a yes holds no longer than that."""
        text = "\0".join((self.sort, self.what, self.says, self.other, str(self.count)))
        return sha256(text.encode()).hexdigest()[:16]

    def as_json(self) -> dict[str, object]:
        """Give it as it is kept and shown."""
        return {**asdict(self), "sort": str(self.sort), "key": self.key}


@dataclass(frozen=True)
class Reading:
    """One value of a column, and what it became: the first that is not blank stands for all."""

    column: str
    """The table's own name of the column."""
    kind: str
    into: str
    """The column of that kind of facts which it fills."""
    raw: str
    read: str
