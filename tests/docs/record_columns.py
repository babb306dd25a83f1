"""The reference of tables of coded records: what a column can be, what is an identifier."""

from coderpath.records.formats.table.fields import FIELDS
from coderpath.records.formats.table.fields.field import Field
from coderpath.records.identifiers.identifier import Identifier
from coderpath.records.identifiers.kinds import KINDS
from tests.docs.markdown import table

OPEN = """\
# Columns of tables of coded records

What a column of a table can be, by the name that a mapping uses, and what is told as an identifier.
[The manual](../manual/records-in.md) shows a mapping. This page is written from the code.

## Fields
"""
IDENTIFIERS = """\
## Identifiers

The eighteen kinds of 45 CFR 164.514(b)(2)(i), by their letters there. The examples are invented.
What fits the field that its column was chosen for is no identifier. Bare figures are taken for one
only where nothing of the kind belongs, or where a code is unlike all others of its column.
A heading that says that its column holds a kind refuses the file, too.
"""


def page() -> str:
    """Give the whole page."""
    heads = ["field", "is", "guessed by the headings"]
    fields = table(heads, list(map(_field, FIELDS.values())))
    kinds = table(["", "kind", "taken for it", "not taken for it"], list(map(_kind, KINDS)))
    return f"{OPEN}\n{fields}\n\n{IDENTIFIERS}\n{kinds}\n"


def _field(field: Field) -> tuple[str, str, str]:
    several = "; several columns may be it" if field.several else ""
    return f"`{field.name}`", f"{field.says}{several}", ", ".join(field.headings)


def _kind(kind: Identifier) -> tuple[str, str, str, str]:
    return kind.letter, kind.name, _shown(kind.examples), _shown(kind.spares)


def _shown(texts: tuple[str, ...]) -> str:
    return ", ".join(f"`{text.strip()}`" for text in texts)
