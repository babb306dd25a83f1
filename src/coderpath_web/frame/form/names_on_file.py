"""The titles that the words of facts ask for, by the path of a day and by what is on file."""

from datetime import date

from coderpath.explain.names import level_held, level_title, type_title
from coderpath_web import clock
from coderpath_web.documents.named import path_today
from coderpath_web.standings.queries.employment import places


class NamesOnFile:
    """Titles and names, looked up once for many facts; a name is its own title without a path."""

    def __init__(self, day: date | None = None) -> None:
        self.on, self.path = (day or clock.today()).toordinal(), path_today(day)
        self._names = {place.code: place.name for place in places().values()}

    def facility(self, name: str) -> str:
        """Give a facility's name."""
        return self._names.get(name, name)

    def level(self, name: str) -> str:
        """Give a level's title."""
        return level_title(self.path, name) if self.path else name

    def level_held(self, name: str) -> str:
        """Give a level's title; of an older name also that of the level it counts as today."""
        return level_held(self.path, name) if self.path else name

    def type(self, name: str) -> str:
        """Give a patient type's title as it stands within a sentence."""
        return type_title(self.path, name) if self.path else name
