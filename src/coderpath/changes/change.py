"""One thing that differs between two paths."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from coderpath.criteria.turns import Direction

Plain: TypeAlias = Any
"""A value as JSON has it: text, number, list, mapping, or None where there is nothing."""

WORDS = {"id", "says", "source", "assumed"}
"""Keys of a requirement or entry rule that say something about it, and ask nothing."""


@dataclass(frozen=True)
class Change:
    """One difference: where it is, which way it goes, what stood there and what stands there now.

    `level` is the new level's name, the old one's when the level is gone, None for the path as a
    whole. `part` is one of

    - path, title, source, effective, replaces, months_close_on, hire_at_most, requests,
      grandfather, patient_types, credentials (with `level` None; of the last two `id` is the
      patient type or the credential);
    - entry (with the level that the rule slots into, and the rule's `id` or None);
    - level (one that is new, gone or renamed), title, formerly, opening, after, builds_on,
      duties_of, submits, duties;
    - minimum, preferred, advance, keep (with the requirement's `id`, the new one of two).

    `from_` and `to` are plain values, None where there is nothing. For a requirement or an entry
    rule they are a piece of the document that names what differs: the criterion with its
    parameters, or `id`, `presumed`, `grace_months`, `says`, `source`, `assumed`, `when`, `level`;
    for a requirement that moved from one part to another, each part with the criterion in it; for
    one that is new or gone, the criterion with `presumed` and the grace. Of `submits` they are the
    figures, or `source` and `assumed`.
    """

    level: str | None
    part: str
    id: str | None
    change: Direction
    from_: Plain
    to: Plain

    @property
    def only_words(self) -> bool:
        """Whether it changes only what is said about a requirement or an entry rule."""
        sides = (self.from_, self.to)
        keys = {key for side in sides if isinstance(side, dict) for key in side}
        return self.change is Direction.OTHER and bool(keys) and keys <= WORDS

    def as_json(self) -> dict[str, Plain]:
        """Give the change in the shape of `diff --json`."""
        return {
            "level": self.level,
            "part": self.part,
            "id": self.id,
            "change": self.change.value,
            "from": self.from_,
            "to": self.to,
        }
