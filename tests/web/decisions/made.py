"""Somebody at a level, judged by a path, and moves decided as a room would decide them."""

from contextlib import contextmanager
from datetime import date

from django.db import connection, transaction

from coderpath_web.clock import today
from coderpath_web.decisions.actions import record_transition
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.resting import rests_on
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.append_only import released
from coderpath_web.journal.turn import in_turn
from coderpath_web.standings.judge import open_file
from tests.web.factories import coder, facility, fact, path

NEXT_YEAR = date(2027, 1, 1)


def somebody(level="specialist-2", code="ana", **more):
    """Put somebody on file who holds a level of the revised path, without an end."""
    facility()
    path()
    return coder(code, level=level, **more)


def file_of(who, on=None):
    return open_file(who, in_force(today()), on or today())


@in_turn
def decide(by, who, level="specialist-3", effective=NEXT_YEAR, why="Steady for a year.", **more):
    """Move somebody under an entry of one's own, as an action of a room does."""
    resting = rests_on(file_of(who), level)
    entry = write_entry(by=by, action="request.approved", about=who, why=why)
    change = Change(who, level, effective, **more)
    document = in_force(today())
    return record_transition(entry=entry, change=change, document=document, rests_on=resting)


def positions(who):
    """Give the positions that count: level, facility, first day, and the first day after."""
    facts = Fact.objects.filter(kind="positions", coder=who, retracted_at=None)
    found = facts.order_by("since", "facility__code").select_related("facility")
    return [
        (
            one.subject,
            one.facility and one.facility.code,
            str(one.since),
            one.until and str(one.until),
        )
        for one in found
    ]


def position(code, level, since, **more):
    return fact("positions", coder=code, level=level, since=since, **more)


@contextmanager
def past_the_triggers():
    """Let rows be changed that nobody may change, as somebody does who owns the database."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            # A table with keys still to be checked cannot be altered.
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with released(connection):
            yield
