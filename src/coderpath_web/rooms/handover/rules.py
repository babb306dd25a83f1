"""Who may hand over a team, whose, and to whom: whoever may record the same of each of them."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from coderpath_web.access.days_meant import not_meant
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import recorders
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.names import coder_name
from coderpath_web.people.models import Coder
from coderpath_web.rooms.handover.queries import leads_as, reports_to
from coderpath_web.standings.queries.people_on import people_on

NEEDS: tuple[Permission, ...] = recorders("reports")
NOBODY = 0
"""The key of no coder."""
NOBODY_TICKED = "Nobody is ticked. Tick everyone who goes along."
NOT_REACHED = "You can hand over only teams within your reach."
PAST = "Choose today or a later day. Whom people reported to before today stays as it is on file."


class Handover(NamedTuple):
    """Whose team goes to whom, from which day, who goes along, and why."""

    leader: Coder
    to: Coder
    people: Collection[int]
    day: date
    why: str


def may_hand_over(viewer: Viewer, code: str = "") -> Ruling:
    """Tell whether the viewer hands over teams at all; with an id, the team of somebody."""
    may = any(viewer.may_beyond_own(one) for one in NEEDS)
    leader = Coder.objects.filter(code=code).first() if may and code else None
    if not may or not code or (leader and viewer.is_self(leader)):
        return yes_if(may, NOT_REACHED)
    # Of nobody it is asked as well: how long it takes tells nothing of who is there.
    led = reports_to(leader.pk if leader else NOBODY)
    return yes_if(any(may_record(viewer, "reports", one) for one in led), NOT_REACHED)


def may_hand_over_so(viewer: Viewer, given: Handover) -> Ruling:
    """Tell whether the viewer may hand over these people of a team to somebody from a day on."""
    led = reports_to(given.leader.pk)
    return all_of(
        (
            yes_if(bool(given.people), NOBODY_TICKED),
            may_go_to(given.leader, given.to, given.day),
            may_go_on(viewer, given.day),
            yes_if(given.to.pk not in given.people, _to_oneself(given.to)),
            yes_if(set(given.people) <= led.keys(), _not_theirs(given.leader)),
            *(may_record(viewer, "reports", one) for one in given.people),
        )
    )


def may_go_to(leader: Coder, to: Coder, day: date) -> Ruling:
    """Tell whether somebody can take over a team: they lead, work here then, and are another."""
    if to == leader:
        name = coder_name(leader.code)
        return Ruling(f"They report to {name} already. Choose somebody else.")
    if not leads_as(to.pk, day):
        name = coder_name(to.code)
        return Ruling(
            f"{name} has no role in which they could lead a team, or has not signed in yet. Choose"
            f" somebody from the list, or ask an administrator to give {name} the role Supervisor."
        )
    works = bool(people_on(day, {to.pk}))
    return yes_if(works, f"{coder_name(to.code)} doesn’t work here on that day. Choose another.")


def may_go_on(viewer: Viewer, day: date) -> Ruling:
    """Tell whether a team can go on a day."""
    if said := not_meant(day):
        return Ruling(said)
    return YES if day >= viewer.day else Ruling(PAST)


def _to_oneself(to: Coder) -> str:
    name = coder_name(to.code)
    return f"{name} can’t report to themselves. Untick {name}, or choose somebody else."


def _not_theirs(leader: Coder) -> str:
    name = coder_name(leader.code)
    return (
        f"Somebody who is ticked no longer reports to {name}. Open the page again to see who does."
    )
