"""A first proposal of a mapping by headings alone: somebody looks at it and confirms it."""

import re
from collections.abc import Iterator, Sequence

from coderpath.records.formats.table.fields import FIELDS, POA
from coderpath.records.formats.table.fields.days import DayOrder
from coderpath.records.formats.table.fields.field import Field
from coderpath.records.formats.table.mapping import ONE_OF, Column, RecordMapping
from coderpath.records.identifiers.looking import named_by, words_of

_NUMBERED = re.compile(r"(.*?[^0-9 ])[ _#-]*([0-9]{1,2})")
_SHORT = {
    "dx": "diagnosis",
    "diag": "diagnosis",
    "dt": "date",
    "acct": "account",
    "proc": "procedure",
}
_SAYS_NOTHING = frozenset({"the", "a", "of", "on"})
_NEVER = frozenset({"patient"})
"""What identifies a patient is read only where somebody asks for it."""
_MAKES_FIRST = frozenset({"secondary"})
"""Where numbered columns are all of this, the first of them is the principal diagnosis."""


def guessed(headings: Sequence[str]) -> dict[str, tuple[Column, ...]]:
    """Give the columns of each field that headings name; what is in doubt is left to people."""
    found: dict[str, tuple[Column, ...]] = {}
    poas = _poas(headings)
    for field in FIELDS.values():
        if field.name in _NEVER:
            continue
        places = list(_named(field, headings))
        if field.several:
            found |= _codes(field, places, poas)
        elif places:
            found[field.name] = (Column(column=places[0]),)
    return _once(found)


def proposed(headings: Sequence[str], title: str = "") -> RecordMapping | None:
    """Give a mapping by headings, with days as Americans write them; None by too few."""
    columns = guessed(headings)
    if "facility" not in columns or not {"number", "surrogate"}.intersection(columns):
        return None
    return RecordMapping(record_mapping=1, title=title, dates=DayOrder.AMERICAN, columns=columns)


def _named(field: Field, headings: Sequence[str]) -> Iterator[str]:
    """Give the headings that name a field, best first; none that says it holds an identifier."""
    plain = {heading: _plain(heading) for heading in headings}
    for wanted in map(_plain, field.headings):
        for heading, words in plain.items():
            bare = (
                _plain(match[1])
                if field.several and (match := _NUMBERED.fullmatch(heading))
                else words
            )
            if wanted in {words, bare} and not named_by(heading, field.passes):
                yield heading


def _codes(
    field: Field, headings: Sequence[str], poas: dict[int, str]
) -> dict[str, tuple[Column, ...]]:
    """Give numbered columns in their order, each with its column of POA."""
    ordered = sorted(dict.fromkeys(headings), key=number_of)
    if not ordered:
        return {}
    columns = [Column(column=one, poa=_poa(field, one, poas)) for one in ordered]
    if field.name in _MAKES_FIRST and len(columns) > 1 and number_of(ordered[0]) == 1:
        return {"principal": (columns[0],), field.name: tuple(columns[1:])}
    return {field.name: tuple(columns)}


def _poa(field: Field, heading: str, poas: dict[int, str]) -> str:
    if field.name not in {"principal", "secondary"}:
        return ""
    return poas.get(number_of(heading) or int(field.name == "principal"), "")


def _poas(headings: Sequence[str]) -> dict[int, str]:
    """Give the columns of POA by their number; one without a number is that of the principal."""
    found: dict[int, str] = {}
    for heading in headings:
        match = _NUMBERED.fullmatch(heading)
        if _plain(match[1] if match else heading) in set(map(_plain, POA.headings)):
            found.setdefault(number_of(heading) or 1, heading)
    return found


def number_of(heading: str) -> int:
    """Give the number at the end of a heading, such as 2 of Dx 2; 0 without one."""
    match = _NUMBERED.fullmatch(heading)
    return int(match[2]) if match else 0


def _once(found: dict[str, tuple[Column, ...]]) -> dict[str, tuple[Column, ...]]:
    """Leave each heading to the first field that it names, and one of those that exclude others."""
    kept: dict[str, tuple[Column, ...]] = {}
    seen: set[str] = set()
    for name, columns in found.items():
        others = [one for some in ONE_OF.values() if name in some for one in some if one in kept]
        free = tuple(one for one in columns if one.column not in seen)
        if free and not others:
            kept[name] = free
            seen.update(one.column for one in free)
    return kept


def _plain(heading: str) -> tuple[str, ...]:
    words = (_SHORT.get(word, word) for word in words_of(heading))
    return tuple(word for word in words if word not in _SAYS_NOTHING)
