"""A dispute in words: which fact, where it stands, and by when an answer is owed."""

from collections.abc import Iterable
from datetime import date

from coderpath.facts.kind import Recorder
from coderpath.facts.kinds import KINDS
from coderpath.path import CareerPath
from coderpath.sentence.words import counted, lowered
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.form.columns_told import Value, columns_told
from coderpath_web.frame.form.fact_heading import fact_heading
from coderpath_web.rooms.disputes.enums import Ending
from coderpath_web.rooms.disputes.models import Dispute

OWING = {
    Recorder.FILES: "a supervisor or HR",
    Recorder.TRAINING: "a trainer, a supervisor or HR",
    Recorder.REVIEWS: "compliance, a supervisor or HR",
}
"""Who may record a kind, in words."""
STANDS = {
    Ending.CORRECTED: ("Corrected", "met"),
    Ending.UPHELD: ("It stands", "not_met"),
    Ending.WITHDRAWN: ("Withdrawn", "not_asked"),
}
"""The word for each ending, and the status whose look it takes."""


class DisputeTold:
    """A dispute as lines and pages tell it."""

    def __init__(self, dispute: Dispute, path: CareerPath | None, name: str) -> None:
        self.dispute, self.fact = dispute, dispute.fact
        self.path, self.name = path, name
        self.values = list(columns_told(self.fact.kind, fact_row(self.fact), self.path))

    @property
    def title(self) -> str:
        """Name the fact by what tells it from others: Productive minutes: October 2026."""
        return fact_heading(self.fact.kind, self.values)

    @property
    def in_a_sentence(self) -> str:
        """Say the same inside a sentence."""
        return lowered(self.title)

    @property
    def instead(self) -> list[Value]:
        """Say what it should be, column by column; nothing where that is not said."""
        new = self.dispute.new
        return list(columns_told(new.kind, new.row, self.path)) if new else []

    @property
    def days_over(self) -> int:
        """Count the days by which an answer is overdue."""
        over = (clock.today() - self.dispute.due).days
        return max(over, 0) if self.dispute.ending is None else 0

    @property
    def overdue(self) -> str:
        """Say that an answer is overdue, and by how much; nothing where it is not."""
        return f"Overdue by {counted(self.days_over, 'day')}" if self.days_over else ""

    @property
    def stand(self) -> tuple[str, str]:
        """Give the word for where it stands, and its status."""
        if ending := self.dispute.ending:
            return STANDS[Ending(ending.what)]
        return ("Overdue", "soon") if self.days_over else ("Open", "begun")

    @property
    def owing(self) -> str:
        """Say who owes the answer: whoever may record the kind, and not about themselves."""
        return OWING[KINDS[self.fact.kind].recorder]

    @property
    def raised(self) -> date:
        """Give the day on which it was raised."""
        return clock.day_of(self.dispute.made_in.at)


def disputes_told(disputes: Iterable[Dispute]) -> list[DisputeTold]:
    """Tell disputes: the path in force and the names are asked for once."""
    found = list(disputes)
    path = path_today() if found else None
    names = coder_names({one.fact.coder.code for one in found if one.fact.coder})
    whose = (names[one.fact.coder.code] if one.fact.coder else "" for one in found)
    return [DisputeTold(one, path, name) for one, name in zip(found, whose, strict=True)]


def dispute_told(dispute: Dispute) -> DisputeTold:
    """Tell one dispute."""
    (told,) = disputes_told([dispute])
    return told
