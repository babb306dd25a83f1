"""Who may dispute a fact, answer a dispute, withdraw it, and see it."""

from datetime import date, timedelta

from django.conf import settings
from django.db.models import QuerySet

from coderpath_web.access.about_facts import about_fact
from coderpath_web.access.confidential import is_personnel, personnel_seen, withheld_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.second import may_by_oneself
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.queries import open_about, with_answers

NOT_YOURS = "Only the person it is about can dispute a fact; correct it, or ask somebody who may."
RETRACTED = "This fact has been retracted already."
OPEN = "You have said already that this is wrong; the answer is still owed to you."
CORRECTS = "You may correct this yourself."
ANSWERED = "This dispute has been answered already."
OWN = "Nobody answers a dispute about themselves."
NOT_RAISED = "Only whoever raised a dispute can withdraw it."
UNSEEN = "This dispute is outside your reach."
WITHHELD = about_fact("fact__", "instead__")
"""A dispute is about the fact, and about what it says should stand in its place."""


def due_from(day: date) -> date:
    """Give the day by which an answer is owed to what is disputed on a day."""
    return day + timedelta(days=settings.DISPUTE_DAYS)


def may_dispute(viewer: Viewer, fact: Fact) -> Ruling:
    """Tell whether a viewer may say that a fact is wrong: whom it is about, once at a time."""
    return all_of(
        (
            yes_if(viewer.is_self(fact.coder_id), NOT_YOURS),
            yes_if(fact.retracted_at is None, RETRACTED),
            yes_if(not may_record(viewer, fact.kind, fact.coder_id), CORRECTS),
            yes_if(open_about(fact) is None, OPEN),
        )
    )


def may_look_through_disputes(viewer: Viewer) -> Ruling:
    """Tell whether a viewer looks through disputes: their own, or those of whom they see files."""
    return yes_if(viewer.may(P.SEE_FILE), UNSEEN)


def may_see_dispute(viewer: Viewer, dispute: Dispute) -> Ruling:
    """Tell whether a viewer may see a dispute: whoever is shown the fact, each column of it."""
    fact = dispute.fact
    told = [{"kind": fact.kind, "cells": fact.cells}, *filter(None, [dispute.instead])]
    is_withheld = withheld_about(viewer, fact.coder_id) and any(map(is_personnel, told))
    return yes_if(viewer.reaches(fact.coder_id, P.SEE_FILE) and not is_withheld, UNSEEN)


def seen_disputes(viewer: Viewer) -> QuerySet[Dispute]:
    """Give the disputes that a viewer may see: by the same rule, asked of all of them at once."""
    reached, shown = viewer.coders(P.SEE_FILE), personnel_seen(viewer)
    found = (
        with_answers() if reached is EVERYONE else with_answers().filter(fact__coder__in=reached)
    )
    if shown is EVERYONE:
        return found
    return found.exclude(pk__in=WITHHELD(Dispute.objects.order_by(), shown).values("pk"))


def may_answer_dispute(viewer: Viewer, dispute: Dispute, new: NewFact | None = None) -> Ruling:
    """Tell whether a viewer may answer: whoever may correct the fact, and is not whom it is about.

    A row in its place must be the viewer's to record as well.
    """
    fact = dispute.fact
    rows = [(fact.kind, fact_row(fact)), *([(new.kind, new.row)] if new else [])]
    is_of_the_same = new is None or (
        fact.coder is not None and (new.kind, new.row.coder) == (fact.kind, fact.coder.code)
    )
    return all_of(
        (
            yes_if(dispute.ending is None, ANSWERED),
            yes_if(not viewer.is_self(fact.coder_id), OWN),
            may_record(viewer, fact.kind, fact.coder_id),
            yes_if(is_of_the_same, "A correction is about the same coder, and of the same kind."),
            may_by_oneself(viewer, rows),
        )
    )


def may_withdraw_dispute(viewer: Viewer, dispute: Dispute) -> Ruling:
    """Tell whether a viewer may withdraw a dispute: who raised it, while it is open."""
    return all_of(
        (
            yes_if(dispute.ending is None, ANSWERED),
            yes_if(dispute.by_id == viewer.account.pk, NOT_RAISED),
        )
    )
