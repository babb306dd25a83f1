"""Whose turn it is: who can take the next step, by the kinds of facts that would answer."""

from enum import StrEnum

from coderpath.facts.kind import Group, Recorder
from coderpath.facts.kinds import KINDS
from coderpath.sentence import said
from coderpath.sentence.words import listed
from coderpath.verdict import State

DECIDED = {Group.EMPLOYMENT, Group.ORGANISATION}
"""Groups of kinds that somebody decides: no coder brings them about."""


class Turn(StrEnum):
    """Who can take the next step."""

    CODER = "coder"
    SUPERVISOR = "supervisor"
    TRAINER = "trainer"
    COMPLIANCE = "compliance"
    TIME = "time"


OTHERS = {
    Turn.SUPERVISOR: "The supervisor needs to act",
    Turn.TRAINER: "A trainer needs to start this",
    Turn.COMPLIANCE: "Compliance needs to act",
    Turn.TIME: "Comes with time",
}


def turn_of(branch, comes_on):
    """Tell whose turn it is to answer a branch that is open; `comes_on` is its day by waiting."""
    if comes_on:
        return Turn.TIME
    kinds = [kind for kind in branch.criterion.kinds_answering() if kind in KINDS]
    recorders = {KINDS[kind].recorder for kind in kinds}
    if recorders == {Recorder.REVIEWS}:
        return Turn.COMPLIANCE
    if branch.state is State.NOT_RECORDED or (
        kinds and {KINDS[kind].form.group for kind in kinds} <= DECIDED
    ):
        return Turn.SUPERVISOR
    if kinds == ["training"]:
        return Turn.TRAINER
    return Turn.CODER


def turn_words(turn, *, is_self):
    """Say whose turn it is, to the coder or to somebody else."""
    if turn is Turn.CODER:
        return "Your turn" if is_self else "The coder needs to act"
    return OTHERS[turn].replace("The supervisor", "Your supervisor") if is_self else OTHERS[turn]


def to_coder(turn, case, to_do):
    """Say a step to the coder it is about: what others owe is never said as something to do."""
    if case.unchecked and turn is Turn.SUPERVISOR:
        kinds = listed(list(case.unchecked))
        return said(f"Have your supervisor put your {kinds} on file")
    owed = case.words.owed(case.branch.criterion, case)
    return said("Compliance still owes you ", owed) if owed and turn is Turn.COMPLIANCE else to_do
