"""Disputes as they wait in somebody's queue, with the day by which an answer is owed."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind, told, told_since
from coderpath_web.rooms.disputes.queries import (
    NearDispute,
    disputes_near,
    with_answers,
)
from coderpath_web.rooms.disputes.rules import may_answer_dispute
from coderpath_web.rooms.disputes.told import DisputeTold, disputes_told
from coderpath_web.ui.shell import Link

RECORDING = (P.RECORD_FACTS, P.RECORD_TRAINING, P.RECORD_REVIEWS)
TO_ANSWER = WaitingKind(
    "dispute", "Dispute to answer", one="dispute to answer", many="disputes to answer", icon="pen"
)
ANSWERED = WaitingKind(
    "dispute-answered",
    "Your dispute was answered",
    one="answer to a dispute of yours",
    many="answers to disputes of yours",
    icon="pen",
)
OWN = WaitingKind(
    "dispute-raised", "Your dispute", one="dispute of yours", many="disputes of yours"
)


OVERDUE = "After that both of you see it as overdue."


def disputes_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the disputes that a viewer may answer, those raised, and the latest answers."""
    around = disputes_near(told_since(viewer.day))
    near = [one.pk for one in around if _may_be_theirs(viewer, one)]
    for one in disputes_told(with_answers().filter(pk__in=near).order_by("due")) if near else ():
        if one.dispute.ending:
            yield _answered(one, viewer)
        elif one.dispute.by_id == viewer.account.pk:
            yield _waiting(OWN, one, "See it", f"Waits for {one.owing}")
        elif may_answer_dispute(viewer, one.dispute):
            yield _waiting(TO_ANSWER, one, "Answer", "")


def _answered(one: DisputeTold, viewer: Viewer) -> Waiting:
    answer = one.dispute.answer
    return told(
        ANSWERED,
        str(one.dispute.pk),
        f"{one.title}: {one.stand[0].lower()}",
        answer.made_in,
        viewer.day,
        where=Link("Read the answer", reverse("dispute", args=[one.dispute.pk])),
        says=f"{answer.made_in.actor_name}: {answer.said}",
        about=one.fact.coder,
    )


def _may_be_theirs(viewer: Viewer, one: NearDispute) -> bool:
    """Tell at the cost of nothing whether a dispute may concern a viewer: every page asks."""
    if one.by == viewer.account.pk:
        return True
    is_asked = viewer.may(*RECORDING) and not viewer.is_self(one.coder)
    return one.answer is None and is_asked and bool(may_record(viewer, one.kind, one.coder))


def _waiting(kind: WaitingKind, one: DisputeTold, button: str, turn: str) -> Waiting:
    due = one.dispute.due
    by = day_words(due.toordinal())
    is_own = kind is OWN
    return Waiting(
        kind=kind,
        key=f"{one.dispute.pk}.{'over' if one.days_over else 'due'}",
        what=one.title if is_own else f"{one.name} disputes {one.in_a_sentence}",
        since=clock.day_of(one.dispute.made_in.at),
        otherwise=f"{one.answers_by if is_own else f'Answer by {by}'}. {OVERDUE}",
        where=Link(button, reverse("dispute", args=[one.dispute.pk])),
        says=f"{one.overdue + '. ' if one.overdue else ''}{one.dispute.wrong}",
        due=due,
        about=one.fact.coder,
        turn=turn,
    )
