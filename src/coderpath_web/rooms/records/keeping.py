"""What people said in decisions goes once it was kept long enough; what was decided stays."""

from collections.abc import Iterator

from coderpath_web.decisions.actions import erase_decision
from coderpath_web.decisions.erasing import other_decisions, over
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.frame.keeping import Ended, KeptKind


def _ended(number: int | None = None) -> Iterator[Ended]:
    for one, day, names in over(other_decisions(number)):
        yield Ended(one.pk, day, names)


DECISIONS = KeptKind(
    name="Other decisions",
    kept_as=KeptAs.DECISIONS,
    counts_from="Decision, or the end of exceptions granted by it",
    goes=(
        "Reasons given for hires, for filling openings, to applicants, for moves under a new path "
        "and exceptions, in the record, the letter and the journal."
    ),
    stays="What was decided, by whom, by which rules and facts. It can be rerun.",
    act="decision.erased",
    ended=_ended,
    erase=erase_decision,
)
