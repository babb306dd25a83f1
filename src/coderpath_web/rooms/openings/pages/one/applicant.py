"""Somebody who applied for an opening, as its pages tell of them."""

from typing import NamedTuple

from coderpath_web.rooms.openings.enums import Act
from coderpath_web.rooms.openings.models import Application


class Applicant(NamedTuple):
    """Who applied, by which route, what they say and where they stand."""

    application: Application
    name: str
    route: str
    stands: str
    status: str
    why: str

    @property
    def is_shortlisted(self):
        """Whether it is on the short list, and not answered."""
        return self.application.last.act == Act.SHORTLISTED

    @property
    def is_answered(self):
        """Whether somebody has answered it."""
        return self.application.last.act in {Act.CHOSEN, Act.NOT_CHOSEN}
