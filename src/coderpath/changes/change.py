"""One change between two paths."""

from dataclasses import dataclass
from typing import Literal

from coderpath.changes.written import Json

Kind = Literal["stricter", "looser", "new", "gone", "other"]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, where, and what stood and stands there.

    `level` is the level's new name (its old one when it is gone), None for what concerns the whole
    path. `part` is a part of a level (minimum, preferred, advance, keep), a key of it or of the
    document, "level" for a level itself, or "entry" for an entry rule.
    """

    level: str | None
    part: str
    id: str | None
    change: Kind
    from_: Json
    to: Json

    @property
    def only_words(self) -> bool:
        """Whether only wording or source changed, not what is asked."""
        keys = {key for side in (self.from_, self.to) if isinstance(side, dict) for key in side}
        return bool(keys) and keys <= {"source", "assumed", "says"} and self.change == "other"

    def as_json(self) -> dict[str, Json]:
        """Give the change in the shape of `diff --json`."""
        return {
            "level": self.level,
            "part": self.part,
            "id": self.id,
            "change": self.change,
            "from": self.from_,
            "to": self.to,
        }
