"""A criterion's branch of a judgement, with what its words may need around it."""

from dataclasses import dataclass
from functools import singledispatch

from coderpath.criteria import Criterion, Rules
from coderpath.criteria.knowledge import Knowledge
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.judge import Branch, Judgement
from coderpath.path import CareerPath
from coderpath.verdict import State

BY_ITSELF = "Goes on by itself"
"""How a cure begins that takes nothing but time."""


@dataclass(frozen=True, slots=True)
class Case:
    """One branch, and the coder, the path and the day that it was judged for."""

    branch: Branch
    judgement: Judgement

    @property
    def record(self) -> CoderRecord:
        """The coder's facts."""
        return self.judgement.record

    @property
    def path(self) -> CareerPath:
        """The path judged by."""
        return self.judgement.path

    @property
    def rules(self) -> Rules:
        """What the path says to its criteria."""
        return self.path.rules

    @property
    def on(self) -> Day:
        """The day judged."""
        return self.judgement.on

    @property
    def unmet_parts(self) -> "list[Case]":
        """The parts that are not met or not recorded."""
        parts = (Case(part, self.judgement) for part in self.branch.parts)
        return [part for part in parts if part.branch.state is not State.MET]

    @property
    def unchecked(self) -> dict[str, Day]:
        """The kinds that are not checked on the day, and from when they are (FOREVER: never)."""
        checked = self.record.checked
        if checked is None or self.branch.state is not State.NOT_RECORDED:
            return {}
        since = {kind: checked.get(kind, FOREVER) for kind in kinds_read(self.branch.criterion)}
        return {kind: day for kind, day in since.items() if self.on < day}


def kinds_read(criterion: Criterion) -> tuple[str, ...]:
    """Give the kinds that must be checked; knowledge by course reads courses as well."""
    if isinstance(criterion, Knowledge):
        return ("knowledge", "courses") if "course" in criterion.by else ("knowledge",)
    return criterion.checked_kinds


@singledispatch
def say(criterion: Criterion, _case: Case) -> str:
    """Say what is missing, in whole sentences. Every kind registers its own words."""
    message = f"nobody has said what {criterion.kind} may be missing"
    raise NotImplementedError(message)


@singledispatch
def cure(criterion: Criterion, _case: Case) -> str:
    """Say what would mend it, in one clause. Every kind registers its own words."""
    message = f"nobody has said what would mend {criterion.kind}"
    raise NotImplementedError(message)
