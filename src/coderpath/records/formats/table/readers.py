"""How each column of a mapping is read: days by its order, names by what it and the files say."""

from coderpath.days import Day
from coderpath.records.formats.table.cells import Cells
from coderpath.records.formats.table.fields import DAYS
from coderpath.records.formats.table.fields.days import day_reader
from coderpath.records.formats.table.fields.field import Field, Reader
from coderpath.records.formats.table.fields.texts import words
from coderpath.records.formats.table.fields.unread import Unread
from coderpath.records.formats.table.mapping import RecordMapping

_DAYS = frozenset(field.name for field in DAYS)
NOT_LISTED = Unread(
    "The facility is not listed in the mapping",
    "Where a mapping lists facilities, the table names no other",
    "Add it below facilities, or correct the cell",
)
TO_COME = Unread(
    "The day lies in the future",
    "Records are of days until today",
    "Correct the day, or check dates in the mapping",
    belongs=True,
)


class Readers:
    """The readers of one mapping."""

    def __init__(self, mapping: RecordMapping, today: Day | None) -> None:
        self._mapping = mapping
        self._today = today
        self._day = day_reader(mapping.dates)
        self._nothing = frozenset(map(str.strip, mapping.nothing))

    def cells(self, field: Field, apart: str = "") -> Cells:
        """Give what reads the cells of a field, with a sign between several codes in one."""
        mapping = self._mapping
        said = {"facility": mapping.facilities, "coder": mapping.coders}.get(field.name, {})
        read = self.reader(field)
        return Cells(field, several(read, apart) if apart else read, self._nothing, frozenset(said))

    def reader(self, field: Field) -> Reader:
        """Give what reads a cell of a field that is not blank."""
        if field.name == "facility":
            return self._facility
        if field.name == "coder":
            return self._coder
        return self._dated if field.name in _DAYS else field.read

    def _dated(self, text: str) -> object:
        day = self._day(text)
        today = self._today
        return TO_COME if today is not None and not isinstance(day, Unread) and day > today else day

    def _facility(self, text: str) -> object:
        listed = self._mapping.facilities
        return listed.get(text, NOT_LISTED) if listed else words(text)

    def _coder(self, text: str) -> object:
        found = words(text)
        return self._mapping.coders.get(text, found)


def several(read: Reader, apart: str) -> Reader:
    """Give what reads several codes in one cell: all of them, or none where one cannot be read."""

    def read_all(text: str) -> object:
        found = tuple(read(part.strip()) for part in text.split(apart) if part.strip())
        return next((one for one in found if isinstance(one, Unread)), found)

    return read_all
