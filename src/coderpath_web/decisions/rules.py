"""Who may grant an exception, end one, see what was decided about a coder; what is erased when."""

from collections.abc import Collection
from datetime import date

from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.queries import everything_held, kept_until, of_person
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder

OWN_EXCEPTION = "You can’t grant an exception to yourself; someone else has to."
NOT_GRANTING = (
    "Exceptions are granted by a regional manager or an HR partner, for people they can see."
)
NOT_SEEN = "You can see decisions only about the coders you can see."
NOT_SETTLING_RETENTION = (
    "Only an HR partner or an administrator for the whole organization can set this."
)
HELD = "This is on hold, so it can’t be erased. The hold has to be lifted first."
TOO_SOON = "It can’t be erased yet: your retention policy keeps it longer."
GONE = "This has already been erased."
ENDED = "This exception has already ended."


def may_grant(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may grant exceptions to a coder: never to themselves."""
    return all_of(
        (
            yes_if(not viewer.is_self(coder), OWN_EXCEPTION),
            yes_if(viewer.reaches(coder, Permission.GRANT_EXCEPTIONS), NOT_GRANTING),
        )
    )


def may_end_exception(viewer: Viewer, exception: GrantedException) -> Ruling:
    """Tell whether a viewer may end an exception early: who might grant it, while it counts."""
    is_open = exception.ended_in_id is None and exception.until > viewer.day
    return all_of((may_grant(viewer, exception.coder_id), yes_if(is_open, ENDED)))


def may_settle_retention(viewer: Viewer) -> Ruling:
    """Tell whether a viewer settles how long something is kept, and holds a person's records."""
    reached = viewer.facilities(Permission.SETTLE_DECIDERS)
    may = viewer.may(Permission.SETTLE_DECIDERS) and reached is EVERYONE
    return yes_if(may, NOT_SETTLING_RETENTION)


def may_go(
    about: str,
    decided: Entry | None,
    day: date,
    *,
    is_gone: bool,
    people: Collection[int | None] = (),
) -> Ruling:
    """Tell whether what is kept of hiring may go on a day: decided long enough ago, and not held.

    `people` are the coders whom it is about: what is held of a person holds it too.
    """
    is_due = decided is not None and kept_until(decided) <= day
    named = {about, *(of_person(one) for one in people if one)}
    return all_of(
        (
            yes_if(not named & everything_held(), HELD),
            yes_if(not is_gone, GONE),
            yes_if(is_due, TOO_SOON),
        )
    )


def may_see_decisions(viewer: Viewer, coder: Coder | int) -> Ruling:
    """Tell whether a viewer may see what was asked and decided about a coder: their own, too."""
    is_seen = viewer.is_self(coder) or viewer.reaches(coder, Permission.SEE_DECISIONS)
    return yes_if(is_seen, NOT_SEEN)
