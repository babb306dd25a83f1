"""A small organisation in which much was done, some of it by decisions, some to be erased."""

from django.db import connection, transaction

from coderpath_web.facts.models import Fact
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.rooms.evidence.actions import retract_facts
from tests.rooms.openings.made import applied, hospital, posted, who
from tests.web.decisions.made import decide
from tests.web.factories import account, fact


def organisation():
    """Do what people do, each in an entry of its own; give who decides and what was posted."""
    hr = hospital()
    for month in range(1, 7):
        fact("hours", coder="ana", month=f"2026-{month:02}", productive_minutes="9000")
    fact("hours", by=hr, why="For July", coder="ana", month="2026-07", productive_minutes="1")
    july = Fact.objects.filter(kind="hours").latest("pk")
    retract_facts(by=hr, facts=[july], why="Typed wrong")
    decide(hr, who("dan"), why="Ready, and steady \N{EN DASH} for a year.")
    opening = posted(hr)
    applied(opening, "ana", "cleo")
    account("supervisor", username="sue")
    with transaction.atomic():
        seal_newest()
    # What waits for the end of a transaction would keep PostgreSQL from taking triggers off.
    connection.check_constraints()
    return hr, opening
