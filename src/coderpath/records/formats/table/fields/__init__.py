"""Everything that a column of a table can be: one list, in the order in which pages offer it."""

from coderpath.records.formats.table.fields import naming
from coderpath.records.formats.table.fields.coded import CODED, POA
from coderpath.records.formats.table.fields.dated import DAYS
from coderpath.records.formats.table.fields.field import Field
from coderpath.records.formats.table.fields.measured import MEASURED
from coderpath.records.formats.table.fields.naming import BILL_PART

_LISTED: tuple[Field, ...] = (
    naming.NUMBER,
    naming.SURROGATE,
    naming.FACILITY,
    naming.SAID,
    naming.CODER,
    *DAYS,
    *MEASURED,
    *CODED,
    naming.BILL,
    naming.REVENUE,
    naming.PLACE,
    naming.CLASS,
    naming.PATIENT,
)
FIELDS: dict[str, Field] = {field.name: field for field in _LISTED}
"""Each field by the name that mappings use."""

REQUIRED = ("facility",)
"""What every mapping says, beside what tells one record from another."""
TELLING = ("number", "surrogate")
TYPE_CLUES = ("said", "bill", "revenue", "place_of_service", "class")
"""What tells the patient type; without any of these no type follows."""

__all__ = ["BILL_PART", "DAYS", "FIELDS", "POA", "REQUIRED", "TELLING", "TYPE_CLUES"]
