"""Who else there is to confirm what one person proposes."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.queries import grants_held
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.proposals.draft import Ask


def asking(
    *permissions: P, coder: int | None = None, facility: int | None = None, anywhere: bool = False
) -> Ask:
    """Ask for one of some permissions; kept by their names, which outlive how they are worded."""
    return Ask(tuple(one.name for one in permissions), coder, facility, anywhere)


def answers(viewer: Viewer, asks: Collection[Ask]) -> bool:
    """Tell whether a viewer is allowed all that is asked of whoever confirms something."""
    return all(any(_is_allowed(viewer, one, name) for name in one.permissions) for one in asks)


def _is_allowed(viewer: Viewer, one: Ask, name: str) -> bool:
    permission = P[name]
    if one.anywhere:
        return viewer.may(permission)
    if one.coder is not None:
        return viewer.reaches(one.coder, permission)
    if not viewer.may(permission):
        return False
    reached = viewer.facilities(permission)
    return reached is EVERYONE or (one.facility is not None and one.facility in reached)


def others_answering(account: Account, viewer: Viewer, asks: Collection[Ask]) -> Iterator[Viewer]:
    """Go through everybody but an account who could answer, and has signed in already.

    An account that nobody has used is no second person yet. Those who reach furthest come first.
    """
    for other in _others(account, viewer, asks):
        if answers(other, asks):
            yield other


def _others(account: Account, viewer: Viewer, asks: Collection[Ask]) -> list[Viewer]:
    wanted = {P[name] for one in asks for name in one.permissions}
    roles = [role.name for role in ROLES.values() if role.permissions & wanted]
    return [one for one in holders(roles, viewer.day) if one.account.pk != account.pk]


def holders(roles: Collection[str], day: date) -> list[Viewer]:
    """Give everybody who holds one of some roles on a day, and has signed in already.

    An account that nobody has used is nobody yet. Those who reach furthest come first.
    """
    found: defaultdict[int, list[Grant]] = defaultdict(list)
    for grant in grants_held(roles, day):
        found[grant.account_id].append(grant)
    widest = sorted(found.values(), key=lambda some: -max(_width(one) for one in some))
    return [Viewer(some[0].account, day) for some in widest]


def _width(grant: Grant) -> int:
    return list(Scope).index(Scope(grant.scope))
