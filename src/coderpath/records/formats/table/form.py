"""What a mapping of records is called where a text is none, and what is said of its slips."""

import re

from coderpath.records.formats.table.fields import FIELDS
from coderpath.records.formats.table.fields.days import DayOrder
from coderpath.tree.form import Form, Unquoted
from coderpath.tree.words import SAYINGS, Saying, counted

_FIELDS = f"Allowed: {', '.join(FIELDS)}"
_NEVER = re.compile(r"(?!)()")

_OWN: dict[str, Saying] = {
    "unknown_field": counted(
        'Unknown field "{name}"', _FIELDS, "Write one of these, or take it out"
    ),
    "fields_missing": counted(
        "columns lacks {names}",
        "A mapping says the facility, and what tells one record from another",
        "Add {names} below columns",
    ),
    "fields_twice": counted("columns has {names}", "Allowed: {what}", "Take one of them out"),
    "one_column": counted(
        '"{name}" has several columns', "Allowed: one column", "Keep one of them"
    ),
    "codes_only": counted('"{name}" has poa or apart', "Only codes have these", "Take them out"),
    "no_column": counted(
        "A column is not named", "Allowed: a heading, or column or always", "Write one of the two"
    ),
    "poa_apart": counted(
        "poa does not fit its column",
        "Each column of diagnoses has one column of POA, and its cells hold one code",
        "Name as many columns of POA as of codes",
    ),
}

MAPPING = Form(
    name="A mapping",
    opens='A mapping starts with "record_mapping: 1"',
    add=f"Add the keys record_mapping and columns; dates is one of {', '.join(DayOrder)}",
    unquoted=Unquoted(_NEVER, "", "", ""),
    sayings={**SAYINGS, **_OWN},
)
