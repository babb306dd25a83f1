"""A mapping to begin with, written from the headings of a table for somebody to complete."""

from typing import NamedTuple

from coderpath.records.formats.table.document import written
from coderpath.records.formats.table.fields import REQUIRED, TELLING, TYPE_CLUES
from coderpath.records.formats.table.fields.days import DayOrder
from coderpath.records.formats.table.guessing import guessed
from coderpath.records.formats.table.headings import Headed
from coderpath.records.formats.table.mapping import spread_all
from coderpath.tree.writing import yaml_text

_NEEDED = {
    "the facility": REQUIRED,
    "the number of the account": TELLING,
    "what tells the patient type": TYPE_CLUES,
}


class BegunMapping(NamedTuple):
    """The text of a mapping, and what it lacks to be one."""

    text: str
    lacks: tuple[str, ...]
    """In words: the facility."""
    headings: tuple[str, ...] = ()
    """Of the table, in the order of its columns."""


def draft(table: Headed, title: str = "") -> BegunMapping:
    """Write a mapping by headings; those that are left aside stand below it as comments."""
    columns = guessed(table.headings)
    lacks = tuple(what for what, some in _NEEDED.items() if not set(some).intersection(columns))
    used = {name for some in columns.values() for pair in spread_all(some) for name in pair[:2]}
    aside = [heading for heading in table.headings if heading not in used]
    titled = {"title": title} if title else {}
    values = {"record_mapping": 1, **titled, "dates": DayOrder.AMERICAN.value}
    text = yaml_text({**values, "columns": written(columns)})
    notes = [f"# Not there, or not known by its heading: {what}" for what in lacks]
    notes += [f"# Left aside: {heading}" for heading in aside]
    return BegunMapping(text + "".join(f"{note}\n" for note in notes), lacks, table.headings)
