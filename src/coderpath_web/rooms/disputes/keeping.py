"""Disputes go once they were kept long enough after their answer."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.queries import of_person
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.rooms.disputes.actions import erase_dispute
from coderpath_web.rooms.disputes.queries import ended_disputes


def _ended(number: int | None = None) -> Iterator[Ended]:
    for answer in ended_disputes(number):
        dispute, coder = answer.dispute, answer.dispute.fact.coder_id
        names = (dispute.via, *([of_person(coder)] if coder else ()))
        yield Ended(dispute.pk, clock.day_of(answer.made_in.at), names)


DISPUTES = KeptKind(
    name="Disputes",
    kept_as=KeptAs.DISPUTES,
    counts_from="Answered or withdrawn",
    goes="What was said to be wrong, and the answer.",
    stays="That there was a dispute and how it ended, and the facts.",
    act="dispute.erased",
    ended=_ended,
    erase=erase_dispute,
)
