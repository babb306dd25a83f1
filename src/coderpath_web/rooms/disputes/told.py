"""A dispute in words: which fact, where it stands, and by when an answer is owed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from coderpath.facts.kind import Recorder
from coderpath.facts.kinds import KINDS
from coderpath.path import CareerPath
from coderpath.sentence import Said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted, lowered
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.form.columns_told import columns_told
from coderpath_web.frame.form.fact_heading import fact_heading
from coderpath_web.rooms.disputes.enums import Ending
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.queries import leaders_of

OWING = {
    Recorder.FILES: "{leader} or HR",
    Recorder.TRAINING: "a trainer, {leader} or HR",
    Recorder.REVIEWS: "compliance, {leader} or HR",
}
"""Who may record a kind, in words; whoever leads the coder by name."""
SOMEBODY = "a supervisor"
STANDS = {
    Ending.CORRECTED: ("Corrected", "met"),
    Ending.UPHELD: ("It stands", "not_met"),
    Ending.WITHDRAWN: ("Withdrawn", "not_asked"),
}
"""The word for each ending, and the status whose look it takes."""


class Difference(NamedTuple):
    """A column that should say something else: both texts."""

    label: str
    before: str | Said
    after: str | Said


class DisputeTold:
    """A dispute as lines and pages tell it."""

    def __init__(
        self, dispute: Dispute, path: CareerPath | None, name: str, leader: str = ""
    ) -> None:
        self.dispute, self.fact = dispute, dispute.fact
        self.path, self.name, self.leader = path, name, leader
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
    def instead(self) -> list[Difference]:
        """Say what should be otherwise, column by column; nothing where that is not said."""
        new = self.dispute.new
        rows = columns_told(new.kind, new.row, self.path) if new else ()
        return [
            Difference(one.label, before.text, one.text)
            for before, one in zip(self.values, rows, strict=bool(new))
            if before != one
        ]

    @property
    def is_rest_unchanged(self) -> bool:
        """Tell whether some columns stay as they are."""
        return len(self.instead) < len([one for one in self.values if not one.is_blank])

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
        return OWING[KINDS[self.fact.kind].recorder].format(leader=self.leader or SOMEBODY)

    @property
    def answers_by(self) -> str:
        """Say who answers by which day: "Ramona Bagley or HR answers by 29 November 2026"."""
        owing, due = self.owing, day_words(self.dispute.due.toordinal())
        return f"{owing[:1].upper()}{owing[1:]} answers by {due}"

    @property
    def raised(self) -> date:
        """Give the day on which it was raised."""
        return clock.day_of(self.dispute.made_in.at)


def disputes_told(disputes: Iterable[Dispute]) -> list[DisputeTold]:
    """Tell disputes: the path in force and the names are asked for once."""
    found = list(disputes)
    path = path_today() if found else None
    names = coder_names({one.fact.coder.code for one in found if one.fact.coder})
    leaders = leaders_of({one.fact.coder_id for one in found}, clock.today()) if found else {}
    return [
        DisputeTold(
            one,
            path,
            names[one.fact.coder.code] if one.fact.coder else "",
            leaders.get(one.fact.coder_id, ""),
        )
        for one in found
    ]


def dispute_told(dispute: Dispute) -> DisputeTold:
    """Tell one dispute."""
    (told,) = disputes_told([dispute])
    return told
