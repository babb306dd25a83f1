"""The formats that coded records are read from, a file or folder each, in the order of asking."""

from coderpath.records.formats.fhir import is_fhir, read_fhir
from coderpath.records.formats.format import Format
from coderpath.records.formats.table import is_table, read_any_table
from coderpath.records.formats.x12 import is_x12, read_x12

FORMATS: tuple[Format, ...] = (
    Format("x12", "X12 837I", is_x12, read_x12),
    Format("fhir", "FHIR R4", is_fhir, read_fhir),
    Format("table", "Table: CSV, workbook or Parquet", is_table, read_any_table),  # Last: any text.
)
