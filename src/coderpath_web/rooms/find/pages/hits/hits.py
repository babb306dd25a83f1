"""Who may be meant by what was typed, of all whom a viewer reaches; who left comes last."""

from datetime import date
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.named_alike import how_near, words_of
from coderpath_web.rooms.find.rules import SEES
from coderpath_web.standings.queries.employment import latest_spells, places

MOST = 50
"""People listed; of more, the name is to be typed further."""


class Hit(NamedTuple):
    """Somebody who may be meant, with the page that opens them."""

    name: str
    code: str
    place: str
    left: date | None
    begins: date | None
    """The first day at work, where that is a day to come."""
    url: str


class Hits:
    """Everything that the page shows."""

    def __init__(self, viewer, asked):
        self.viewer, self.asked = viewer, asked.strip()

    @cached_property
    def _found(self):
        # Signs alone name nobody: by them everybody would be found.
        if not words_of(self.asked):
            return []
        reached = self.viewer.coders_of_any(*SEES)
        spells = [one for one in self._spells() if reached is None or one.coder in reached]
        if exact := [one for one in spells if one.code.casefold() == self.asked.casefold()]:
            return exact
        near = [(how_near(self.asked, one.name, one.code), one) for one in spells]
        return [one for _, one in sorted(filter(_is_near, near), key=self._order)]

    def _spells(self):
        """Give the spell of today, else the latest; of whoever begins later, the one to come."""
        ahead = latest_spells(date.max)
        return {**ahead, **latest_spells(self.viewer.day)}.values()

    def _order(self, found):
        """Put who works first, then whose name begins as asked, then the others by name."""
        near, spell = found
        return (not spell.covers(self.viewer.day), near, spell.name.casefold(), spell.code)

    @cached_property
    def _places(self):
        return places()

    @cached_property
    def shown(self):
        """Those listed."""
        return [self._hit(one) for one in self._found[:MOST]]

    @property
    def number(self):
        return len(self._found)

    @property
    def more(self):
        return max(self.number - MOST, 0)

    @property
    def only(self):
        """The page of the one who is meant; nothing where it may be several, or nobody."""
        return self.shown[0].url if self.number == 1 else ""

    def _hit(self, spell):
        place = self._places.get(spell.facility)
        works = spell.covers(self.viewer.day)
        return Hit(
            spell.name,
            spell.code,
            place.name if place else "",
            None if works else spell.left,
            spell.hired if spell.hired > self.viewer.day else None,
            self._url(spell, place, works=works),
        )

    def _url(self, spell, place, *, works):
        """Give the page about somebody that says most of what the viewer may see."""
        if self.viewer.reaches(spell.coder, P.SEE_FILE):
            return reverse("my-path" if works else "record", args=[spell.code])
        if works and self.viewer.reaches(spell.coder, P.SEE_BOARD):
            return reverse("board-row", args=[spell.code])
        if works and self.viewer.reaches(spell.coder, P.SEE_COVERAGE):
            asked = f"?{urlencode({'facility': place.code})}" if place else ""
            return reverse("coverage") + asked
        return ""


def _is_near(found):
    return found[0] is not None
