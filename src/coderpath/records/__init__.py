"""Coded records, read from files: what each is, who coded it, and which patient type it is of."""

from coderpath.records.batch import Batch
from coderpath.records.coded_record import Code, CodedRecord
from coderpath.records.reading import read
from coderpath.records.surrogate import surrogate_of

__all__ = ["Batch", "Code", "CodedRecord", "read", "surrogate_of"]
