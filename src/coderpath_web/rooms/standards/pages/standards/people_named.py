"""People by their names, as far as a viewer sees them: whom a standard measures."""

from functools import cached_property
from typing import NamedTuple

from django.urls import reverse

from coderpath_web.access.counting import NAMING
from coderpath_web.access.permissions import Permission
from coderpath_web.standings.queries.employment import latest_spells


class PersonNamed(NamedTuple):
    """Somebody's name, and where their file is for whoever may open it."""

    name: str
    url: str


class PeopleNamed:
    """Whose names somebody sees, and whose files they may open."""

    def __init__(self, viewer):
        self.viewer = viewer

    @cached_property
    def _seen(self):
        return self.viewer.coders_of_any(*NAMING)

    @cached_property
    def _opened(self):
        return self.viewer.coders(Permission.SEE_FILE)

    @cached_property
    def _spells(self):
        return latest_spells(self.viewer.day)

    def named(self, coders):
        """Give those of some coders whose names the viewer sees, by name."""
        there = coders if self._seen is None else coders & self._seen
        found = [self._person(self._spells[one]) for one in there if one in self._spells]
        return sorted(found, key=lambda one: (one.name.casefold(), one.url))

    def _person(self, spell):
        is_opened = self._opened is None or spell.coder in self._opened
        return PersonNamed(spell.name, reverse("my-path", args=[spell.code]) if is_opened else "")
