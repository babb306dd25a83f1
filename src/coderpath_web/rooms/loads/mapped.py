"""What a file in a standard format does not say of itself: which facility is which of ours."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from coderpath_web.coded.columns import COLUMNS

NEVER_TOLD = frozenset({"coder", "coded", "seconds", "service_class"})
"""What no claim and no encounter says: who coded it, when, how long that took."""
APART = "="


class FacilityNames(NamedTuple):
    """Each facility by what the file calls it; where none is named, by its own id."""

    facilities: Mapping[str, str]

    @property
    def gives(self) -> frozenset[str]:
        """What a file says of a record: it restates nothing else."""
        return frozenset(COLUMNS) - NEVER_TOLD

    def model_dump(self, mode: str = "json") -> dict[str, Any]:
        """Give it as it is kept with a load."""
        del mode
        return {"facilities": dict(self.facilities)}


class WrongNames(Exception):  # noqa: N818 -- somebody typed it
    """A line does not name a facility; says which, and what it should be."""


def names_in(text: str, known: Iterable[str]) -> FacilityNames:
    """Read a line a facility, as in `9876540809 = north`. Raises WrongNames."""
    there = set(known)
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        called, sign, code = (part.strip() for part in line.partition(APART))
        if not (called and sign):
            message = (
                f"Line {number} has no “{APART}”. Write what the file says, “{APART}”, and the id."
            )
            raise WrongNames(message)
        if code not in there:
            message = (
                f"Line {number}: no facility with this id is within your reach. Correct the id."
            )
            raise WrongNames(message)
        if found.setdefault(called, code) != code:
            message = f"Line {number} names another facility for the same sign. Keep one of them."
            raise WrongNames(message)
    return FacilityNames(found)


def as_text(kept: Mapping[str, Any]) -> str:
    """Write the names that a load kept, a line each."""
    names = kept.get("facilities", {})
    return "\n".join(f"{called} {APART} {code}" for called, code in names.items())
