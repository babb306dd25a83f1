"""Writing what a reader gives aside, batch by batch: nothing of it counts yet.

What holds of a row alone is checked here; what takes the whole file, in `whole_file`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, islice
from typing import Any, NamedTuple, Protocol

from django.db import transaction

from coderpath.findings import Finding
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.coded.models import StagedRecord, Staging
from coderpath_web.coded.refusals import Refusals

AT_ONCE = 10_000
"""Rows written in one transaction: others write between them."""
NAMES = (
    "staging",
    "facility",
    "surrogate",
    "type",
    "line",
    "coder",
    "coded",
    "month",
    "discharged",
    "service",
    "billed",
    "seconds",
    "charges",
    "sex",
    "age",
    "disposition",
    "same_day",
    "service_class",
    "row",
    "codes",
)
LONGEST = {"surrogate": 64, "type": 200, "line": 100, "disposition": 2, "service_class": 60}
LARGEST = {"seconds": 2**31 - 1, "age": 90, "charges": 2**53}

NO_FACILITY = (
    "No facility with this id is on file where you load records",
    "The id of a facility that is on file and that your role reaches",
    "Correct the id, or record the facility first",
)
NO_CODER = (
    "No coder with this id is on file",
    "The id of a coder on file, or nothing",
    "Correct the id, or record the coder first",
)


class ReadRecord(Protocol):
    """A record as a reader gives it: `coderpath.records.CodedRecord`."""

    @property
    def facility(self) -> str: ...  # noqa: D102 -- as the library says
    @property
    def row(self) -> int: ...  # noqa: D102 -- as above


class ReadBatch(Protocol):
    """Some records of a file, and what is wrong with some of its rows."""

    @property
    def records(self) -> Sequence[Any]: ...  # noqa: D102 -- as above
    @property
    def findings(self) -> Sequence[Finding]: ...  # noqa: D102 -- as above


class Known(NamedTuple):
    """Whom records may name: numbers of rows, by the ids that the organisation uses."""

    facilities: Mapping[str, int]
    coders: Mapping[str, int]


def write_aside(
    staging: Staging, batches: Iterable[ReadBatch], known: Known, refusals: Refusals
) -> None:
    """Write the records of a file aside; what is refused of them is added to `refusals`."""
    rows = _rows(staging.pk, batches, known, refusals)
    for first in rows:
        with transaction.atomic():
            insert_rows(StagedRecord, NAMES, chain([first], islice(rows, AT_ONCE - 1)))


def _rows(
    key: int, batches: Iterable[ReadBatch], known: Known, refusals: Refusals
) -> Iterator[tuple[Any, ...]]:
    for batch in batches:
        if batch.findings:
            refusals.take(batch.findings)
        for one in batch.records:
            if row := _row(key, one, known, refusals):
                yield row


def _row(key: int, one: Any, known: Known, refusals: Refusals) -> tuple[Any, ...] | None:
    facility = known.facilities.get(one.facility)
    coder = known.coders.get(one.coder) if one.coder else None
    if facility is None:
        refusals.add(one.row, "facility", *NO_FACILITY)
        return None
    if one.coder and coder is None:
        refusals.add(one.row, "coder", *NO_CODER)
        return None
    if wrong := _unkept(one):
        refusals.add(one.row, *wrong)
        return None
    is_somebodys = coder is not None and one.coded is not None
    return (
        key,
        facility,
        one.surrogate,
        one.type,
        one.line,
        coder,
        _day(one.coded),
        _month(one.coded) if is_somebodys else None,
        _day(one.discharged),
        _day(one.service),
        _day(one.billed),
        one.seconds,
        one.charges,
        one.sex,
        one.age,
        one.disposition,
        one.same_day,
        one.service_class,
        one.row,
        codes_text(one.codes) if one.codes else "",
    )


def codes_text(codes: Iterable[Sequence[str]]) -> str:
    """Write codes as they are kept: role, code and whether present on admission."""
    return " ".join(":".join(one) for one in codes)


def _unkept(one: Any) -> tuple[str, str, str, str] | None:
    """Say what of a record cannot be kept as it is, in either database."""
    for name, most in LONGEST.items():
        text = getattr(one, name)
        if len(text) > most or not (text.isprintable() or not text):
            found = f"This is longer than {most} characters, or has characters that do not print"
            return name, found, f"At most {most} characters that print", "Correct the cell"
    for name, largest in LARGEST.items():
        number = getattr(one, name)
        if number is not None and not -largest <= number <= largest:
            return name, "This number is too large", f"At most {largest:,}", "Correct the cell"
    if not one.surrogate:
        return "surrogate", "The record has no number", "A number of its own", "Fill it in"
    return None


@lru_cache(maxsize=65_536)
def _dated(day: int) -> date:
    return date.fromordinal(day)


def _day(day: int | None) -> date | None:
    return None if day is None else _dated(day)


@lru_cache(maxsize=65_536)
def _month(day: int) -> date:
    return date.fromordinal(day).replace(day=1)
