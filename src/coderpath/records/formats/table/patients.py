"""Whether a patient had another outpatient service that day, of the records of one table."""

from collections.abc import Iterator, Sequence
from typing import Any

from coderpath.records.coded_record import CodedRecord
from coderpath.records.same_day import PatientDays
from coderpath.records.types import RecordTypes


class SameDay:
    """The services of each patient and day, while one file is read; patients are kept nowhere."""

    def __init__(self, types: RecordTypes, key: bytes) -> None:
        self._types = types
        self._days = PatientDays(key)

    def note(self, records: Sequence[CodedRecord], patients: Sequence[Any]) -> None:
        """Remember the outpatient services among records."""
        for record, code in self._coded(records, patients):
            line = self._types.line(record.line)
            if code is not None and line is not None and not line.inpatient:
                self._days.note(code, record.surrogate)

    def told(self, records: Sequence[CodedRecord], patients: Sequence[Any]) -> list[CodedRecord]:
        """Give the records with what is known of other services of their day."""
        return [
            record
            if code is None
            else record._replace(same_day=self._days.another(code, record.surrogate))
            for record, code in self._coded(records, patients)
        ]

    def _coded(
        self, records: Sequence[CodedRecord], patients: Sequence[Any]
    ) -> Iterator[tuple[CodedRecord, int | None]]:
        for record, patient in zip(records, patients, strict=True):
            day = record.discharged if record.service is None else record.service
            known = patient and day is not None
            yield record, self._days.code(patient, record.facility, day) if known and day else None
