"""In which role somebody wrote an entry, as it is told of them later."""

from collections.abc import Iterable
from datetime import date

from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE, reached_facilities
from coderpath_web.access.roles import ROLES
from coderpath_web.access.viewer import Viewer
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder


def role_about(entry: Entry, coder: Coder | int, permission: Permission) -> str:
    """Give the title of the role that let whoever wrote an entry do something about a coder.

    Of several the one with the narrowest reach, on the day of the entry. Empty where nobody is
    named, or no role allows it.
    """
    if entry.actor is None:
        return ""
    allowing = (role.name for role in ROLES.values() if permission in role.permissions)
    return _title(Viewer(entry.actor, _day_of(entry)).roles_reaching(coder, allowing))


def role_at(entry: Entry, facility: int | None, permission: Permission) -> str:
    """Give the same of what was done for a facility; None takes a role that reaches all of them."""
    if entry.actor is None:
        return ""
    allowed = Viewer(entry.actor, _day_of(entry)).allowing(permission)
    reached = ((one.role, reached_facilities([one])) for one in allowed)
    held = {role for role, some in reached if some is EVERYONE or facility in some}
    return _title(role for role in ROLES if role in held)


def _day_of(entry: Entry) -> date:
    # An installation whose today is set, as in tests, has entries of days to come.
    return min(clock.day_of(entry.at), clock.today())


def _title(roles: Iterable[str]) -> str:
    narrowest = next(iter(roles), "")
    return ROLES[narrowest].title if narrowest else ""
