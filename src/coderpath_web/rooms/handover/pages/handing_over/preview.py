"""What handing over does, before it is done: who reports to whom, who stays, what to look at."""

from datetime import timedelta

from coderpath.sentence.words import counted
from coderpath_web.access.models import Grant
from coderpath_web.access.queries import grants_held
from coderpath_web.access.roles import LEADS, Scope
from coderpath_web.facts.names import coder_name
from coderpath_web.standings.queries.employment import places

REACHING_A_TEAM = {Scope.TEAM, Scope.CORPORATE}
"""The scopes in which whoever reports to somebody is reached, wherever they work."""


class Preview:
    """A handover as it would be saved."""

    def __init__(self, page, handover):
        self.page, self.handover = page, handover
        self.to_name = coder_name(handover.to.code)

    @property
    def going(self):
        return [one for one in self.page.people if one.coder in self.handover.people]

    @property
    def staying(self):
        return [one for one in self.page.people if one.coder not in self.handover.people]

    @property
    def last_day(self):
        """The last day on which they report to whom they do now."""
        return self.handover.day - timedelta(days=1)

    @property
    def count(self):
        return counted(len(self.going), "coder")

    @property
    def unreached(self):
        """Those whom whoever takes over could not open: their role reaches another place."""
        to = self.handover.to.pk
        held = [one for one in grants_held(LEADS, self.handover.day) if one.account.coder_id == to]
        there = {self._place(one) for one in held}
        if any(one.scope in REACHING_A_TEAM for one in held):
            return []
        known = places()
        return [
            one
            for one in self.going
            if one.facility not in there
            and (one.facility not in known or known[one.facility].region not in there)
        ]

    @property
    def going_names(self):
        return _names(self.going)

    @property
    def staying_names(self):
        return _names(self.staying)

    @property
    def unreached_names(self):
        return _names(self.unreached)

    @property
    def along(self):
        """What goes along, in one line."""
        return ", ".join(one.says for one in self.page.along)

    @staticmethod
    def _place(grant: Grant):
        return grant.facility_id or grant.region


def _names(people):
    return ", ".join(one.name for one in people)
