"""Who may post an opening, see one, apply for it, and fill it."""

from collections.abc import Callable, Iterator, Mapping

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.rules import may_go
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Facility
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.models import Application, Opening
from coderpath_web.rooms.openings.queries import qualifying
from coderpath_web.standings.queries.employment import Place, places
from coderpath_web.standings.queries.people_on import people_on

NOT_POSTING = "Openings are posted by a regional manager or an HR partner, within their reach."
NOT_SHOWN = "This opening is for other places."
CLOSED = "This opening is closed."
TOO_LATE = "The last day to apply has passed."
NO_CODER = "Only coders can apply."
NOT_QUALIFIED = "You don’t qualify for this position yet. Your path says what is missing."
APPLIED = "You have applied already."
OWN_CHOICE = "You applied for this yourself, so somebody else fills it."
NOTHING_KEPT = "There is nothing to hold: nobody applied, or it was erased."
ANSWERED = "This application has been answered already."
NOT_YOURS = "Only the person who applied can withdraw an application."


def may_post(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may post openings at all."""
    return yes_if(viewer.may(P.POST_OPENINGS), NOT_POSTING)


def may_post_at(viewer: Viewer, facility: Facility | None, reach: Reach) -> Ruling:
    """Tell whether a viewer may post at a facility; for everyone only who reaches everyone."""
    return all_of((may_post(viewer), yes_if(_runs_at(viewer, facility, reach), NOT_POSTING)))


def _runs_at(viewer: Viewer, facility: Facility | None, reach: str) -> bool:
    reached = viewer.facilities(P.POST_OPENINGS) if viewer.may(P.POST_OPENINGS) else set()
    if reached is EVERYONE:
        return True
    return facility is not None and facility.pk in reached and reach != Reach.CORPORATE


def may_run(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer reads who applied for an opening, and fills it: never their own."""
    applies = opening.applications.filter(coder=viewer.account.coder_id).exists()
    return all_of(
        (
            yes_if(_runs_at(viewer, opening.facility, opening.reach), NOT_POSTING),
            yes_if(viewer.account.coder_id is None or not applies, OWN_CHOICE),
        )
    )


def may_fill(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer may shortlist, choose, or close an opening."""
    return all_of((may_run(viewer, opening), yes_if(opening.closed_in_id is None, CLOSED)))


def may_erase_applications(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer may erase what was written of the applicants, whose time has come."""
    is_gone = opening.erased_in_id is not None
    people = opening.applications.values_list("coder", flat=True)
    going = may_go(opening.via, opening.closed_in, viewer.day, is_gone=is_gone, people=people)
    return all_of((may_run(viewer, opening), going))


def may_hold_applications(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer may keep applications from being erased, or lift that."""
    is_any = opening.erased_in_id is None and opening.applications.exists()
    return all_of((may_run(viewer, opening), yes_if(is_any, NOTHING_KEPT)))


def may_see_opening(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer may see an opening: whoever it is for, and whoever leads there."""
    runs = _runs_at(viewer, opening.facility, opening.reach)
    return yes_if(runs or is_shown(viewer, opening), NOT_SHOWN)


def shown_to(viewer: Viewer) -> Callable[[Opening], bool]:
    """Give what tells of each of many openings whether a viewer may see it, asked once for all."""
    own, known = _own(viewer), places()

    def is_seen(one: Opening) -> bool:
        return _runs_at(viewer, one.facility, one.reach) or is_for_some(one, own, known)

    return is_seen


def is_shown(viewer: Viewer, opening: Opening) -> bool:
    """Tell whether an opening is for the place of a viewer, or for one that a viewer leads."""
    return is_for_some(opening, _own(viewer))


def is_for_some(
    opening: Opening, facilities: set[int | None], known: Mapping[int, Place] | None = None
) -> bool:
    """Tell whether people of some facilities may apply; those on file are handed on, as below."""
    there = facilities_of(opening, known)
    return there is EVERYONE or not there.isdisjoint(facilities)


def facilities_of(
    opening: Opening, known: Mapping[int, Place] | None = None
) -> set[int | None] | None:
    """Give the facilities whose people may apply; None for all, and for people without one.

    The facilities on file are handed on by who asks of many openings.
    """
    if opening.reach == Reach.CORPORATE:
        return EVERYONE
    if opening.reach == Reach.FACILITY:
        return {opening.facility_id}
    known = places() if known is None else known
    here = known.get(opening.facility_id or 0)
    return {key for key, one in known.items() if here and one.region == here.region}


def _own(viewer: Viewer) -> set[int | None]:
    """Give the facilities where a viewer works, and those whose people a viewer sees."""
    led = viewer.facilities(P.SEE_BOARD, P.SEE_DECISIONS)
    found: set[int | None] = set(places()) if led is EVERYONE else set(led)
    if viewer.account.coder_id:
        found.update(one.facility for one in people_on(viewer.day, [viewer.account.coder_id]))
    return found


def may_apply(viewer: Viewer, opening: Opening) -> Ruling:
    """Tell whether a viewer may apply for an opening today."""
    return all_of(_applying(viewer, opening))


def _applying(viewer: Viewer, opening: Opening) -> Iterator[Ruling]:
    coder = viewer.account.coder_id
    yield yes_if(coder is not None, NO_CODER)
    yield yes_if(opening.closed_in_id is None, CLOSED)
    yield yes_if(viewer.day <= opening.apply_by, TOO_LATE)
    at_home = {one.facility for one in people_on(viewer.day, [coder or 0])}
    yield yes_if(bool(at_home) and is_for_some(opening, at_home), NOT_SHOWN)
    yield yes_if(not opening.applications.filter(coder=coder).exists(), APPLIED)
    document = in_force(viewer.day)
    yield yes_if(
        document is not None and coder in qualifying(document, opening.level, viewer.day),
        NOT_QUALIFIED,
    )


def may_take_back(viewer: Viewer, application: Application) -> Ruling:
    """Tell whether a viewer may withdraw an application: their own, while it is not answered."""
    return all_of(
        (
            yes_if(viewer.is_self(application.coder_id), NOT_YOURS),
            yes_if(application.is_open, ANSWERED),
        )
    )
