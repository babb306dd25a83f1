"""Drafts into records: what every standard format does alike.

A file is gone through twice: whether a patient had another service that day is known only once the
whole file was read, and its records are too many to be kept until then.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from coderpath.days import Day
from coderpath.records.asked import Asked
from coderpath.records.batch import Batch
from coderpath.records.coded_record import SEXES, CodedRecord, age_on
from coderpath.records.draft import Draft
from coderpath.records.same_day import PatientDays
from coderpath.records.surrogate import surrogate_of
from coderpath.records.types import TypeLine
from coderpath.records.values import is_npi

SO_MANY = 1_000
"""Records of a batch."""

DAYS = {"service": "of service", "discharged": "of discharge", "billed": "of billing"}

_IN_FIGURES = re.compile(r"[0-9]{2}[0-9A-Z]?")

Drafts: TypeAlias = Callable[[], Iterator[Draft]]
"""What gives the drafts of a file from its beginning."""


class Maker:
    """Makes records of the drafts of one file."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._facilities = dict(asked.mapping.facilities) if asked.mapping else {}
        self._days = PatientDays(asked.key)

    def note(self, draft: Draft) -> None:
        """Remember an outpatient service, in the first of two turns."""
        code = self._patient_day(draft)
        line = self._line(draft) if code is not None else None
        if code is not None and line is not None and not line.inpatient:
            self._days.note(code, draft.number)

    def record(self, draft: Draft) -> CodedRecord | None:
        """Make a record, in the second turn; None where a finding of the draft says why not."""
        if draft.refused:
            return None
        self._check(draft)
        self._check_days(draft)
        line = self._line(draft)
        if line is None:
            _say_no_line(draft)
        if line is None or draft.refused:
            return None
        surrogate = self._surrogate(draft)
        code = self._patient_day(draft)
        return CodedRecord(
            surrogate=surrogate,
            facility=self._facility(draft) or "",
            type=line.type,
            line=line.id,
            coder=draft.coder,
            coded=draft.coded,
            discharged=draft.discharged,
            service=draft.service,
            billed=draft.billed,
            charges=draft.charges,
            sex=draft.sex if draft.sex in SEXES else "",
            age=_age(draft),
            disposition=draft.disposition,
            same_day=None if code is None else self._days.another(code, draft.number),
            codes=tuple(draft.codes),
            row=draft.row,
        )

    def _check(self, draft: Draft) -> None:
        if not draft.number.strip():
            found, allowed = "There is no account number", "Each record has one"
            draft.refuse("number", found, allowed, "Ask whoever sends the file for the number")
        if not (draft.facility or draft.service_facility):
            found, allowed = "No facility is named", "A record is of a facility"
            draft.refuse("facility", found, allowed, "Ask whoever sends the file to name it")
        elif self._facility(draft) is None:
            found = f"{_shown_facility(draft.facility)} is none of the facilities of the mapping"
            allowed = f"Allowed: one of {len(self._facilities)} that the mapping lists"
            draft.refuse("facility", found, allowed, "Add it to the mapping, or leave the rows out")

    def _check_days(self, draft: Draft) -> None:
        """Leave out days that lie ahead: nothing was done, coded or billed on them."""
        today = self._asked.today
        for name in DAYS if today is not None else ():
            day = getattr(draft, name)
            if day is not None and day > today:
                found, allowed = f"The day {DAYS[name]} lies ahead", "Allowed: today, or before"
                draft.warn(name, found, allowed, "It was left out; correct it")
                setattr(draft, name, None)

    def _facility(self, draft: Draft) -> str | None:
        """Give where it was done if the mapping knows that place, else who bills."""
        if not self._facilities:
            return draft.facility or draft.service_facility
        done = self._facilities.get(draft.service_facility)
        return done or self._facilities.get(draft.facility)

    def _line(self, draft: Draft) -> TypeLine | None:
        return self._asked.types.decide(draft.clues, _decided_on(draft))

    def _surrogate(self, draft: Draft) -> str:
        return surrogate_of(self._asked.key, self._facility(draft) or "", draft.number)

    def _patient_day(self, draft: Draft) -> int | None:
        facility = self._facility(draft)
        if not (draft.patient and facility) or draft.service is None or draft.refused:
            return None
        return self._days.code(draft.patient, facility, draft.service)


def records_of(noted: Drafts, told: Drafts, asked: Asked) -> Iterator[Batch]:
    """Give the records of a file, of which the first turn may leave out what tells of no day."""
    maker = Maker(asked)
    for draft in noted():
        maker.note(draft)
    batch = Batch([], [])
    rows = 0
    for draft in told():
        record = maker.record(draft)
        if record is not None:
            batch.records.append(record)
        batch.findings.extend(draft.findings)
        rows += draft.rows
        if rows >= SO_MANY:
            yield batch._replace(rows=rows)
            batch, rows = Batch([], []), 0
    yield batch._replace(rows=rows)


def _decided_on(draft: Draft) -> Day | None:
    return draft.discharged if draft.discharged is not None else draft.service


def _age(draft: Draft) -> int | None:
    on = draft.service if draft.service is not None else draft.discharged
    if draft.born is None or on is None:
        return None
    age = age_on(on, draft.born)
    if age is None:
        found, allowed = "The patient was born after the day of service", "Born on it, or before"
        draft.warn("birth", found, allowed, "Correct the day of birth; the age was left out")
    return age


def _say_no_line(draft: Draft) -> None:
    known = [
        ("type of bill", _shown_code(draft.bill)),
        ("place of service", _shown_code(draft.place)),
        ("patient type", "given" if draft.said else ""),
        ("class", "given" if draft.classes else ""),
    ]
    told = ", ".join(f"{what} {value}" for what, value in known if value)
    found = f"No line of the table of record types fits ({told or 'nothing tells the type'})"
    draft.refuse("type", found, "Each record is of a patient type", "Add a line to the table")


def _shown_code(code: str) -> str:
    """Show a code that is in figures but for a last letter; anything else could be a name."""
    return code if not code or _IN_FIGURES.fullmatch(code) else "given, and none"


def _shown_facility(name: str) -> str:
    """Show what names a facility where it is an NPI as they are given out, which no phone is."""
    return f"NPI {name}" if name.startswith("1") and is_npi(name) else "The facility"
