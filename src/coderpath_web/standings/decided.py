"""What decisions ask of the judge: an answer to be kept, and the same one again, years later."""

from coderpath.decision.exported import ExportedDecision, replay_exported
from coderpath.decision.judged import NOBODY, Answer, Question, answer
from coderpath.decision.replaying import Replayed, replay_decision

__all__ = [
    "NOBODY",
    "Answer",
    "ExportedDecision",
    "Question",
    "Replayed",
    "answer",
    "replay_decision",
    "replay_exported",
]
