"""The values of rows by field: what several columns tell together, and what is always so."""

from collections.abc import Sequence
from typing import Any

from coderpath.facts.files.table import BadFile
from coderpath.records.formats.table.codes_of_rows import CodesOfRows, of_role
from coderpath.records.formats.table.fields import BILL_PART, FIELDS
from coderpath.records.formats.table.fields.choices import bill
from coderpath.records.formats.table.fields.unread import Unread
from coderpath.records.formats.table.mapping import RecordMapping
from coderpath.records.formats.table.placing import Read
from coderpath.records.formats.table.readers import Readers
from coderpath.records.formats.table.rows import Rows

Values = dict[str, list[Any]]


class ValuesOf:
    """Puts together the values of one mapping."""

    def __init__(self, mapping: RecordMapping, readers: Readers, file: str) -> None:
        """Read what is always so. Raises BadFile where it cannot be."""
        self._codes = CodesOfRows()
        self._always: dict[str, object] = {}
        for name, columns in mapping.columns.items():
            if said := columns[0].always:
                value = readers.reader(FIELDS[name])(said)
                if isinstance(value, Unread):
                    raise BadFile(
                        file, f'What "{name}" always is: {value.found}', value.allowed, value.mend
                    )
                self._always[FIELDS[name].key] = (value,) if name == "revenue" else value

    def by_field(self, reads: Sequence[Read], read: Sequence[list[Any]], rows: Rows) -> Values:
        """Give the values of each field, one a row."""
        values: Values = {
            one.field.key: column
            for one, column in zip(reads, read, strict=True)
            if not one.role and not one.field.several
        }
        for name in ("bill", "revenue"):
            columns = [
                column for one, column in zip(reads, read, strict=True) if one.field.name == name
            ]
            if columns:
                put = _bills if name == "bill" and reads_parts(reads) else _together
                values[name] = put(columns) if name == "revenue" or len(columns) > 1 else columns[0]
        codes = self._codes.rows(reads, read)
        if codes is not None:
            values["codes"] = list(codes)
            if any(one.role == "hcpcs" for one in reads):
                values["hcpcs"] = list(of_role("hcpcs", codes))
        for name, value in self._always.items():
            values[name] = [value] * len(rows.lines)
        return values


def reads_parts(reads: Sequence[Read]) -> bool:
    """Tell whether several columns make a type of bill together."""
    return any(one.field is BILL_PART for one in reads)


def _bills(columns: Sequence[Sequence[Any]]) -> list[Any]:
    """Give the type of bill that parts make; an empty text where they make none."""
    made = (
        "".join(part for part in row if isinstance(part, str)) for row in zip(*columns, strict=True)
    )
    read = (bill(text) for text in made)
    return ["" if isinstance(one, Unread) else one for one in read]


def _together(columns: Sequence[Sequence[Any]]) -> list[Any]:
    """Give all that columns tell of each row."""
    return [
        tuple(one for one in row if isinstance(one, str) and one)
        for row in zip(*columns, strict=True)
    ]
