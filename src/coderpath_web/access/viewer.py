"""Whoever looks at a page: what that account may see and do today."""

from collections.abc import Collection, Hashable, Iterable
from datetime import date
from functools import cached_property

from django.http import Http404

from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE, reached_coders, reached_facilities
from coderpath_web.access.roles import LEADS, ROLES, Scope
from coderpath_web.accounts.models import Account
from coderpath_web.facts.lately import works_where_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder, Facility
from coderpath_web.worded import Worded

REACHED: KeptWhile[set[int] | None] = KeptWhile(most=200)
"""Whom grants reach hangs on who works where."""

GIVEN = Worded(lambda account, day: Grant.objects.filter(account=account, since__lte=day))
CODED = Worded(lambda code: Coder.objects.filter(code=code))


class Viewer:
    """An account on a day. What a role allows counts from the next request after it was given.

    Whoever is a coder sees the own file without any grant. Nobody records facts about themselves.
    """

    def __init__(self, account: Account, day: date) -> None:
        self.account = account
        self.day = day
        self._coders: dict[Permission, set[int] | None] = {}
        self._reached: dict[frozenset[tuple[object, ...]], set[int] | None] = {}
        self._facilities: dict[tuple[Permission, ...], set[int] | None] = {}

    @cached_property
    def grants(self) -> list[Grant]:
        """The grants in force today."""
        grants = GIVEN.rows(account=self.account.pk, day=self.day)
        given = [one for one in grants if one.until is None or one.until > self.day]
        if self.account.coder_id:
            given.append(Grant(account=self.account, role="coder", scope=Scope.OWN, since=self.day))
        return given

    @cached_property
    def works_where(self) -> Hashable:
        """What is the same as long as roles reach the same people; taken before any is looked for.

        With `allowed` it is all that the viewer's reach hangs on.
        """
        return works_where_mark()

    @cached_property
    def allowed(self) -> tuple[Hashable, ...]:
        """All that what the viewer may see hangs on, beside the facts."""
        given = ((one.role, one.scope, one.facility_id, one.region) for one in self.grants)
        return (self.account.pk, self.account.coder_id, self.day, *sorted(given, key=str))

    def allowing(self, permission: Permission) -> list[Grant]:
        """Give the grants in force that allow this."""
        return [one for one in self.grants if permission in ROLES[one.role].permissions]

    def may(self, *permissions: Permission) -> bool:
        """Tell whether any role allows one of these, whomever it reaches."""
        return any(self.allowing(permission) for permission in permissions)

    def may_beyond_own(self, permission: Permission) -> bool:
        """Tell whether a role allows this of others too."""
        return any(one.scope != Scope.OWN for one in self.allowing(permission))

    def coders(self, permission: Permission) -> set[int] | None:
        """Give the coders that this reaches; None when it reaches everyone."""
        if permission not in self._coders:
            self._coders[permission] = self._reached_by(self.allowing(permission))
        return self._coders[permission]

    def coders_as(self, *roles: str) -> set[int] | None:
        """Give the coders whom some roles reach, without the viewer; None when that is everyone."""
        reached = self._reached_by([one for one in self.grants if one.role in roles])
        return None if reached is None else {key for key in reached if not self.is_self(key)}

    @property
    def is_leading(self) -> bool:
        """Whether the viewer holds a role of those who lead, whomever it reaches."""
        return any(one.role in LEADS for one in self.grants)

    @cached_property
    def led(self) -> set[int] | None:
        """The coders whom the viewer leads, without the viewer; None when that is everyone.

        A supervisor leads whom that role reaches; whoever leads in another role, those of its reach
        who report to them.
        """
        supervised = self.coders_as("supervisor")
        above = [one for one in self.grants if one.role in LEADS and one.role != "supervisor"]
        if supervised is None or not above:
            return supervised
        team = Grant(account=self.account, role=above[0].role, scope=Scope.TEAM, since=self.day)
        reached, reporting = self._reached_by(above), self._reached_by([team]) or set()
        return supervised | (reporting if reached is None else reporting & reached)

    def leads(self, coder: int) -> bool:
        """Tell whether the viewer leads a coder."""
        return self.led is None or coder in self.led

    def coders_of_any(self, *permissions: Permission) -> set[int] | None:
        """Give the coders that any of these reaches; None when one reaches everyone."""
        each = [self.coders(one) for one in permissions if self.allowing(one)]
        return None if None in each else {coder for some in each for coder in some or ()}

    def _reached_by(self, grants: list[Grant]) -> set[int] | None:
        """Give the coders that grants reach; many things are allowed for the same ones."""
        key = frozenset((one.scope, one.facility_id, one.region) for one in grants)
        if key not in self._reached:
            self._reached[key] = self._reached_now(grants, key)
        return self._reached[key]

    def _reached_now(self, grants: list[Grant], key: Hashable) -> set[int] | None:
        own = self.account.coder_id
        if all(one.scope in {Scope.CORPORATE, Scope.OWN} for one in grants):
            return reached_coders(grants, own, self.day)
        hangs_on = (self.works_where, own, self.day, key)
        return REACHED.get(hangs_on, lambda: reached_coders(grants, own, self.day))

    def reaches(self, coder: Coder | int | None, *permissions: Permission) -> bool:
        """Tell whether one of these reaches a coder; None where everyone is reached."""
        key = coder.pk if isinstance(coder, Coder) else coder
        return any(
            reached is EVERYONE or key in reached
            for reached in (self.coders(one) for one in permissions if self.allowing(one))
        )

    def reaches_as(self, coder: int | None, roles: Collection[str]) -> bool:
        """Tell whether one of some roles reaches a coder; None where everyone is reached."""
        reached = self._reached_by([one for one in self.grants if one.role in roles])
        return reached is EVERYONE or coder in reached

    def roles_reaching(self, coder: Coder | int, roles: Iterable[str]) -> list[str]:
        """Give those of some roles, in their order, in which the viewer reaches a coder today."""
        key = coder.pk if isinstance(coder, Coder) else coder
        held = ((role, [one for one in self.grants if one.role == role]) for role in roles)
        reached = ((role, self._reached_by(grants)) for role, grants in held if grants)
        return [role for role, some in reached if some is EVERYONE or key in some]

    def facilities(self, *permissions: Permission) -> set[int] | None:
        """Give the facilities that these reach; None when they reach all."""
        if permissions not in self._facilities:
            grants = [grant for one in permissions for grant in self.allowing(one)]
            self._facilities[permissions] = reached_facilities(grants)
        return self._facilities[permissions]

    def is_self(self, coder: Coder | int | None) -> bool:
        """Tell whether a coder is the one who looks."""
        key = coder.pk if isinstance(coder, Coder) else coder
        return key is not None and key == self.account.coder_id

    def coder_or_404(self, code: str, *permissions: Permission) -> Coder:
        """Give a coder that this reaches; whoever is out of reach is not there.

        The reach is asked first, so that both are answered after the same questions.
        """
        self.reaches(None, *permissions)
        coder: Coder | None = CODED.first(code=code)
        if coder is None or not self.reaches(coder, *permissions):
            raise Http404
        return coder

    def facility_or_404(self, code: str, *permissions: Permission) -> Facility:
        """Give a facility that this reaches; whatever is out of reach is not there."""
        reached = self.facilities(*permissions) if self.may(*permissions) else set()
        facility = Facility.objects.filter(code=code).first()
        if facility is None or (reached is not EVERYONE and facility.pk not in reached):
            raise Http404
        return facility

    def need(self, *permissions: Permission) -> None:
        """Raise 404 unless a role allows one of these."""
        if not self.may(*permissions):
            raise Http404

    def titles(self) -> Iterable[str]:
        """Give the titles of the roles in force, the widest reach first."""
        held = {one.role for one in self.grants}
        return [role.title for role in reversed(ROLES.values()) if role.name in held]
