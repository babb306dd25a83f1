"""How a candidate was hired: by which decision, and whom it overtook as things stood then."""

from functools import cached_property
from typing import NamedTuple

from coderpath_web.access.permissions import Permission as P
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.facts.names import coder_names
from coderpath_web.rooms.placement.queries import overtaken_by


class Overtook(NamedTuple):
    """Somebody whom a hire overtook: the level held then, and what was missing."""

    code: str
    name: str
    holds: str
    lacks: list[str]
    personnel: int


class Hired:
    """A hire as its decision record tells it, with whom a viewer may see of those overtaken."""

    def __init__(self, viewer, candidate):
        self.viewer, self.candidate = viewer, candidate

    @cached_property
    def told(self):
        """What the decision record tells."""
        record = DecisionRecord.objects.get(pk=self.candidate.closed_in_id)
        return record.kept.data["decision"]

    @property
    def number(self):
        """The number of the decision."""
        return self.candidate.closed_in_id

    @property
    def title(self):
        """The level of the hire."""
        return self.told["title"]

    @property
    def number_overtaken(self):
        """How many the hire overtook; None where that was not kept."""
        return self.told.get("overtakes")

    @cached_property
    def overtook(self):
        """Whom it overtook, as far as the viewer may see them."""
        may = self.viewer.may(P.SEE_FILE)
        reached = self.viewer.coders(P.SEE_FILE) if may else set()
        found = [
            one
            for one in overtaken_by(self.candidate)
            if reached is None or one.coder_id in reached
        ]
        names = coder_names({one.coder.code for one in found})
        return [
            Overtook(code := one.coder.code, names[code], one.holds, one.lacks, one.personnel)
            for one in found
        ]

    @property
    def not_seen(self):
        """How many of them the viewer may not see."""
        return (self.number_overtaken or 0) - len(self.overtook)
