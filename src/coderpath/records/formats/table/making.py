"""From the values of columns to coded records."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import Any

from coderpath.days import Day
from coderpath.records.coded_record import CodedRecord
from coderpath.records.formats.table.fields.unread import Unread
from coderpath.records.formats.table.rows import Rows
from coderpath.records.frequency import why_not
from coderpath.records.surrogate import surrogate_of
from coderpath.records.types import RecordTypes
from coderpath.records.types.clues import Clues

Values = dict[str, list[Any]]

NO_TYPE = Unread(
    "No line of the table of record types fits the row",
    "The table of record types tells the patient type by what the row says",
    "Add a line to the table, or correct the row",
)
_AS_THEY_ARE = (
    "coder", "coded", "discharged", "service", "billed", "seconds", "charges", "sex", "age",
    "disposition", "same_day", "service_class",
)  # fmt: skip
_EMPTY = {"coder": "", "sex": "", "disposition": "", "service_class": ""}


class Making:
    """Makes the records of one file."""

    def __init__(self, types: RecordTypes, key: bytes, clue: str) -> None:
        self._types = types
        self._clue = clue
        """The heading that findings about the patient type name."""
        self._surrogate = partial(surrogate_of, key)
        self._decided: dict[tuple[object, ...], tuple[str, str] | None] = {}

    def records(self, rows: Rows, values: Values) -> list[CodedRecord]:
        """Make a record of each row that is not refused, in their order."""
        whole = len(rows.lines)
        decided = self._types_of(rows, values, whole)
        if len(rows.bad) == whole:
            return []
        some = rows.kept if rows.bad else list
        facilities = some(values["facility"])
        columns = [
            self._surrogates(values, some, facilities),
            facilities,
            *zip(*some(decided), strict=True),
            *(
                some(values[name]) if name in values else repeat(_EMPTY.get(name))
                for name in _AS_THEY_ARE
            ),
            some(values["codes"]) if "codes" in values else repeat(()),
            some(rows.lines),
        ]
        return list(map(CodedRecord, *columns))

    def _surrogates(
        self, values: Values, some: Callable[[Any], list[Any]], facilities: list[Any]
    ) -> list[Any]:
        if "surrogate" in values:
            return some(values["surrogate"])
        return list(map(self._surrogate, facilities, some(values["number"])))

    def _types_of(self, rows: Rows, values: Values, whole: int) -> list[tuple[str, str] | None]:
        """Give type and line of each row; a row of which none fits is refused."""
        if not self._clue:
            return [("", "")] * whole
        clues = [
            values.get(name)
            for name in ("bill", "revenue", "hcpcs", "place_of_service", "class", "said")
        ]
        days = list(_first_known(values.get("discharged"), values.get("service"), whole))
        lasted = _lasted(values.get("service"), values.get("discharged"), whole)
        keys = zip(*(one or repeat(None) for one in clues), lasted, days, strict=False)
        decided = list(map(self._decide, keys))
        if None in decided:
            for place in [
                at for at, one in enumerate(decided) if one is None and at not in rows.bad
            ]:
                rows.refuse(place, self._clue, _why(clues[0], place))
        return decided

    def _decide(self, key: tuple[Any, ...]) -> tuple[str, str] | None:
        if key not in self._decided:
            if len(self._decided) >= _MOST_KEPT:
                self._decided.clear()
            self._decided[key] = self._fresh(key)
        return self._decided[key]

    def _fresh(self, key: tuple[Any, ...]) -> tuple[str, str] | None:
        *told, lasted, on = key
        if any(isinstance(one, Unread) for one in told):
            return None
        bill, revenue, hcpcs, place, class_, said = told
        if why_not((bill or "")[2:]):
            return None
        classes = (class_,) if class_ else ()
        given = Clues(
            bill or "", revenue or (), hcpcs or (), place or "", classes, said or "", lasted
        )
        line = self._types.decide(given, on)
        return (line.type, line.id) if line else None


_MOST_KEPT = 100_000


def _why(bills: Sequence[Any] | None, place: int) -> Unread:
    """Say why a row is of no type: by its bill it is of no encounter, or no line fits."""
    bill = bills[place] if bills else None
    told = why_not(bill[2:]) if isinstance(bill, str) else None
    return Unread(*told) if told else NO_TYPE


def _first_known(
    one: Sequence[Any] | None, other: Sequence[Any] | None, whole: int
) -> Iterator[Day | None]:
    """Give of each row the day of discharge, else of service, else None."""
    for first, second in zip(one or [None] * whole, other or [None] * whole, strict=True):
        yield first if type(first) is int else second if type(second) is int else None


def _lasted(
    service: Sequence[Any] | None, discharged: Sequence[Any] | None, whole: int
) -> Sequence[int | None]:
    """Give of each row the days from first to last, both counted, where both are known."""
    if service is None or discharged is None:
        return [None] * whole
    return [
        last - first + 1 if type(first) is int and type(last) is int else None
        for first, last in zip(service, discharged, strict=True)
    ]
