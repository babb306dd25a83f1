"""What reading a file gives, a part at a time, so that memory stays flat however long it is."""

from collections.abc import Mapping
from typing import NamedTuple

from coderpath.findings import Finding
from coderpath.records.coded_record import CodedRecord

NOTHING: Mapping[str, int] = {}


class Batch(NamedTuple):
    """Some records, and what was found beside them.

    An error refuses the row at which it stands, a warning is about one that was taken.
    """

    records: list[CodedRecord]
    findings: list[Finding]
    rows: int = 0
    """How many rows, claims or resources told of a record, taken or not."""
    passed_over: Mapping[str, int] = NOTHING
    """What else the file holds and records are not made of, by its name: Patient, ISA."""
