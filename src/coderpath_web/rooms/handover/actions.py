"""Handing over a team: everybody who goes along, or nobody."""

from coderpath_web.access.actions.proposing import keep_unconfirmed
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone, may_by_oneself
from coderpath_web.accounts.models import Account
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.handover.planned import planned
from coderpath_web.rooms.handover.queries import reports_to
from coderpath_web.rooms.handover.rules import Handover, may_hand_over_so
from coderpath_web.standings.actions import change_facts

HANDED_OVER = "team.handed-over"


@in_turn
def hand_over_team(*, by: Account | None, handover: Handover) -> Entry:
    """Let people report to somebody else from a day on, under one entry about whoever takes over.

    Until the day before they report to whom they did. Raises NotAllowed, or Refused when the facts
    cannot stand; nothing is saved then.
    """
    ask(by, may_hand_over_so, handover)
    led = reports_to(handover.leader.pk)
    gone = [one for coder, one in led.items() if coder in handover.people]
    new = planned(gone, handover)
    rows = [*((one.kind, one.row) for one in new), *((one.kind, fact_row(one)) for one in gone)]
    ask(by, may_by_oneself, rows)
    entry = write_entry(
        by=by,
        action=HANDED_OVER,
        about=handover.to,
        why=handover.why,
        details={
            "people": len(gone),
            "team of": handover.leader.code,
            "from": handover.day.isoformat(),
        },
    )
    alone = done_alone(by, rows)
    change_facts(entry=entry, new=new, retract=[one.pk for one in gone])
    keep_unconfirmed(entry=entry, alone=alone)
    return entry
