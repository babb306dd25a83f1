"""A mapping: which column of a table is which field of a coded record."""

import re
from collections.abc import Collection, Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic import Field as Shaped
from pydantic_core import PydanticCustomError

from coderpath.records.formats.table.fields import FIELDS, REQUIRED, TELLING
from coderpath.records.formats.table.fields.days import DayOrder

_RANGE = re.compile(r"\{([0-9]{1,3})-([0-9]{1,3})\}")
ONE_OF = {
    "a number or a surrogate": TELLING,
    "one column for the time spent": ("minutes", "seconds", "hours", "clock"),
    "one column for the charges": ("dollars", "cents"),
    "one way to tell other services of the day": ("patient", "same_day"),
}


class Column(BaseModel):
    """A column by its heading, or what is always so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str = Shaped("", max_length=200)
    """Its heading; `Dx {2-25}` stands for Dx 2 to Dx 25."""
    always: str = Shaped("", max_length=100)
    """What is so in every row of a table that has no such column."""
    poa: str = Shaped("", max_length=200)
    """For diagnoses: the heading of the column that says whether it was present on admission."""
    apart: str = Shaped("", max_length=3)
    """The sign between several codes in one cell."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if bool(self.column) == bool(self.always):
            raise PydanticCustomError("no_column", "a column")
        if self.poa and (
            self.apart or len(list(spread(self.poa))) != len(list(spread(self.column)))
        ):
            raise PydanticCustomError("poa_apart", "poa")
        return self


def _columns(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in a document
    """Take one heading, one column or a list of them for a list of columns."""
    listed = value if isinstance(value, list | tuple) else [value]
    return tuple({"column": one} if isinstance(one, str) else one for one in listed)


def _texts(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Take one text or a list of them; NULL is no text to YAML, and one in a file."""
    listed = value if isinstance(value, list | tuple) else [value]
    return tuple("NULL" if one is None else one for one in listed)


Columns = Annotated[
    tuple[Column, ...], BeforeValidator(_columns), Shaped(min_length=1, max_length=100)
]
Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Names = dict[str, str]


class RecordMapping(BaseModel):
    """How a table of coded records is read: saved once, used each time the table comes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_mapping: Literal[1]
    """The version of this grammar."""
    title: str = Shaped("", max_length=200)
    dates: DayOrder = DayOrder.NONE
    """In which order days in figures are written; the year first is always read."""
    sheets: Texts = ()
    """Of a workbook; where none is named, every sheet that has the columns."""
    separator: Literal["", ",", ";", "\t", "|"] = ""
    """Between the columns of a text file; found by itself where it is not said."""
    nothing: Texts = ()
    """Texts that stand for an empty cell, such as NULL or 12/31/9999."""
    several_rows: bool = False
    """Whether a record has a row for each of its codes, one after the other."""
    columns: dict[str, Columns]
    facilities: Names = {}
    """What the table writes, with the facility that is meant. Where there are some, no other is."""
    coders: Names = {}
    """What the table writes, with the coder who is meant; others are taken as they stand."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name in self.columns:
            if name not in FIELDS:
                raise PydanticCustomError("unknown_field", "no field", {"name": name})
        self._check_there()
        self._check_several()
        return self

    def _check_there(self) -> None:
        missing = [name for name in REQUIRED if name not in self.columns]
        if not set(TELLING).intersection(self.columns):
            missing.append("number or surrogate")
        if missing:
            raise PydanticCustomError("fields_missing", "missing", {"names": " and ".join(missing)})
        for what, some in ONE_OF.items():
            if len(twice := [name for name in some if name in self.columns]) > 1:
                said = {"names": " and ".join(twice), "what": what}
                raise PydanticCustomError("fields_twice", "twice", said)

    def _check_several(self) -> None:
        for name, columns in self.columns.items():
            if not FIELDS[name].several and len(list(spread_all(columns))) > 1:
                raise PydanticCustomError("one_column", "one column", {"name": name})
            if FIELDS[name].gives != "codes" and any(one.poa or one.apart for one in columns):
                raise PydanticCustomError("codes_only", "codes", {"name": name})

    def fits(self, headings: Collection[str]) -> bool:
        """Tell whether a table with these headings has every column that is read."""
        asked = {
            name for some in self.columns.values() for pair in spread_all(some) for name in pair[:2]
        }
        return bool(asked - {""}) and asked <= {"", *headings}

    @property
    def gives(self) -> frozenset[str]:
        """The fields of a coded record that the table has: it restates no others."""
        given = {FIELDS[name].gives for name in self.columns}
        return frozenset(given | {"line"} if "type" in given else given)


def spread(heading: str) -> Iterator[str]:
    """Give the headings that one stands for: Dx {2-4} is Dx 2, Dx 3 and Dx 4."""
    match = _RANGE.search(heading)
    if match is None:
        yield heading
        return
    for number in range(int(match[1]), int(match[2]) + 1):
        yield f"{heading[: match.start()]}{number}{heading[match.end() :]}"


def spread_all(columns: tuple[Column, ...]) -> Iterator[tuple[str, str, Column]]:
    """Give each heading of some columns, that of its POA or "", and the column that named it."""
    for one in columns:
        poas = spread(one.poa) if one.poa else None
        for heading in spread(one.column):
            yield heading, next(poas, "") if poas else "", one
