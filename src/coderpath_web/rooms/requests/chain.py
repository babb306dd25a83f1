"""A chain of approvals: who decides at each step, and who may stand in. The settings hold these."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from coderpath.sentence.words import counted, listed, lowered
from coderpath_web.access.roles import ROLES

MOST_STEPS = 5
DECIDERS = (
    "supervisor",
    "regional-manager",
    "hr-partner",
    "compliance-consultant",
    "administrator",
)
"""The roles that may stand in a chain."""


class Link(NamedTuple):
    """A step: the role that decides, those that may stand in, and after how many days."""

    role: str
    stand_ins: tuple[str, ...] = ()
    days: int = 14
    """Days after which a stand-in may decide; at once where nobody else can."""

    @property
    def title(self) -> str:
        """The title of the role."""
        return ROLES[self.role].title

    @property
    def roles(self) -> tuple[str, ...]:
        """The role, then those that may stand in."""
        return (self.role, *self.stand_ins)

    @property
    def standing_in(self) -> str:
        """Say who may stand in and when, as a sentence; empty where nobody may."""
        if not self.stand_ins:
            return "Nobody stands in."
        titles = listed([ROLES[one].title.lower() for one in self.stand_ins], "or")
        days, role = counted(self.days, "day"), self.title
        none = f"no {lowered(role)} is available"
        return f"If there’s no answer in {days}, or {none}, a {titles} decides."


Chain = tuple[Link, ...]

SHIPPED: Chain = (
    Link("supervisor", ("regional-manager",)),
    Link("hr-partner", ("regional-manager",)),
)
"""The chain of an organisation that has settled none: who leads the coder, then an HR partner."""


def as_json(chain: Sequence[Link]) -> list[dict[str, Any]]:
    """Give a chain to be kept."""
    return [one._asdict() | {"stand_ins": list(one.stand_ins)} for one in chain]


def from_json(kept: Iterable[dict[str, Any]]) -> Chain:
    """Read a chain as it was kept."""
    return tuple(Link(one["role"], tuple(one["stand_ins"]), one["days"]) for one in kept)
