"""Where a requirement comes from."""

from typing import NamedTuple

from coderpath.path import EntryRule, Requirement, Submits

ASSUMED, CITED = "Assumed: ", "Source: "
"""How it begins, as it is told."""


class Origin(NamedTuple):
    """The source of a requirement, or why it was assumed; empty where nothing is said of it."""

    words: str = ""
    is_assumed: bool = False

    def __bool__(self) -> bool:
        return bool(self.words)

    def __str__(self) -> str:
        if not self.words:
            return ""
        return f"{ASSUMED if self.is_assumed else CITED}{self.words}"


UNSAID = Origin()


def origin_of(requirement: Requirement | EntryRule | Submits) -> Origin:
    """Give where a requirement comes from."""
    if requirement.assumed:
        return Origin(requirement.assumed, is_assumed=True)
    return Origin(requirement.source or "")
