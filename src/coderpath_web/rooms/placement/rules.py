"""Who keeps candidates, hires them, places them above the rules, and erases them."""

from coderpath.facts.kind import Group
from coderpath.facts.kinds import KINDS as FACT_KINDS
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import Hold
from coderpath_web.decisions.rules import may_go
from coderpath_web.people.models import Facility
from coderpath_web.rooms.placement.models import Candidate

KINDS = tuple(
    name
    for name, kind in FACT_KINDS.items()
    if kind.form.group is Group.LEARNED and not kind.of_the_work
)
"""What is asked of a candidate: what somebody learned, wherever that was."""
NOT_PLACING = "Candidates are kept by an HR partner or a regional manager, within their reach."
CLOSED = "This candidate was hired, or not, already."
NOT_EXCEPTING = "Above the rules only somebody places who may grant exceptions."
OPEN = "Nothing is erased before it is decided."
NOTHING_KEPT = "There is nothing to hold: it was erased."


def may_place(viewer: Viewer) -> Ruling:
    """Tell whether a viewer keeps candidates at all."""
    return yes_if(viewer.may(P.PLACE_HIRES), NOT_PLACING)


def places_seen(viewer: Viewer) -> set[int] | None:
    """Give the facilities for which a viewer keeps candidates; None for everyone's."""
    return viewer.facilities(P.PLACE_HIRES) if viewer.may(P.PLACE_HIRES) else set()


def may_place_at(viewer: Viewer, facility: Facility | int | None) -> Ruling:
    """Tell whether a viewer keeps candidates for a facility."""
    reached = places_seen(viewer)
    key = facility.pk if isinstance(facility, Facility) else facility
    return yes_if(reached is EVERYONE or (key is not None and key in reached), NOT_PLACING)


def may_see_candidate(viewer: Viewer, candidate: Candidate) -> Ruling:
    """Tell whether a viewer may see a candidate."""
    return may_place_at(viewer, candidate.facility_id)


def may_change_candidate(viewer: Viewer, candidate: Candidate) -> Ruling:
    """Tell whether a viewer may add to what is known of a candidate, hire, or close."""
    is_open = candidate.closed_in_id is None
    return all_of((may_see_candidate(viewer, candidate), yes_if(is_open, CLOSED)))


def may_place_above(viewer: Viewer, candidate: Candidate) -> Ruling:
    """Tell whether a viewer may place a candidate above what the rules allow."""
    reached = viewer.facilities(P.GRANT_EXCEPTIONS) if viewer.may(P.GRANT_EXCEPTIONS) else set()
    is_reached = reached is EVERYONE or candidate.facility_id in reached
    return all_of((may_change_candidate(viewer, candidate), yes_if(is_reached, NOT_EXCEPTING)))


def may_hold(viewer: Viewer, candidate: Candidate) -> Ruling:
    """Tell whether a viewer may keep what is known of a candidate from being erased, or lift it."""
    is_kept = candidate.erased_in_id is None
    return all_of((may_see_candidate(viewer, candidate), yes_if(is_kept, NOTHING_KEPT)))


def may_see_hold(viewer: Viewer, hold: Hold) -> Ruling:
    """Tell whether a viewer sees what is held: whoever places where it belongs."""
    return may_place_at(viewer, hold.facility_id)


def may_erase(viewer: Viewer, candidate: Candidate) -> Ruling:
    """Tell whether a viewer may erase what is known of a candidate."""
    is_gone = candidate.erased_in_id is not None
    return all_of(
        (
            may_see_candidate(viewer, candidate),
            yes_if(candidate.closed_in_id is not None, OPEN),
            may_go(
                candidate.via,
                candidate.closed_in,
                viewer.day,
                is_gone=is_gone,
                people=(candidate.hired_as_id,),
            ),
        )
    )
