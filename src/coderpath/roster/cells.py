"""Reading how a column of facts is filled."""

from dataclasses import replace

from ruamel.yaml.nodes import ScalarNode, SequenceNode

from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.conditions import read_conditions
from coderpath.roster.map import Against, Cell
from coderpath.roster.origins import FORMS
from coderpath.roster.origins.from_column import FromColumn
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.scalars import named, read_yes_no
from coderpath.sentence.words import listed
from coderpath.tree.texts import Entry, Node, place_of, text_of

_ANYWHERE = ("when", "assumed", "last_day", "part", "before", "against")
"""Keys that may stand beside every form."""
_FORMS = (
    "A column of facts is the name of a column, or has"
    f" {listed([form.key for form in FORMS], 'or')}, or is a list of these"
)


def read_cell(node: Node, what: str, problems: Problems) -> Cell | None:
    """Read one cell of a block: the name of a column, a mapping of one form, or a list of them."""
    if isinstance(node, SequenceNode):
        return _first_of(node, what, problems)
    if isinstance(node, ScalarNode):
        return Cell(FromColumn(named(node)))
    keys = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
    form = next((form for form in FORMS if form.key in keys), None)
    if form is None:
        found = f"{what} does not say where its value comes from"
        problems.add(place_of(node), found, _FORMS, "Add one of these keys")
        return None
    known = (form.key, *form.keys, *_ANYWHERE)
    found_entries = known_entries(node, f"{what} with {form.key}", known, problems)
    origin = form.read(found_entries, problems)
    if origin is None:
        return None
    when = read_conditions(found_entries["when"].value, problems) if "when" in found_entries else ()
    return Cell(
        origin,
        when,
        _text("assumed", found_entries, problems) or origin.assumed,
        "last_day" in found_entries
        and bool(read_yes_no(found_entries["last_day"].value, "last_day", problems)),
        _is_month(found_entries, problems),
        _text("before", found_entries, problems),
        _against(found_entries["against"], problems) if "against" in found_entries else None,
    )


def _first_of(node: Node, what: str, problems: Problems) -> Cell | None:
    """Read a list of cells, of which the first that is not blank is taken."""
    if not node.value or any(isinstance(item, SequenceNode) for item in node.value):
        problems.add(place_of(node), f"{what} is not a list of forms", _FORMS, "Write one of these")
        return None
    first: Cell | None = None
    for item in reversed(node.value):
        cell = read_cell(item, what, problems)
        if cell is None:
            return None
        first = replace(cell, otherwise=first)
    return first


def _against(entry: Entry, problems: Problems) -> Against | None:
    """Read what speaks against a day: tests, and the day of the table."""
    found = known_entries(entry.value, "against", ("when", "by"), problems)
    by = _text("by", found, problems)
    if "when" not in found or isinstance(read_day(by), Unreadable):
        allowed = "against takes when, what speaks against the day, and by, the day of the table"
        mend = "Write when, and by as year-month-day"
        problems.add(entry.place, "against is not whole", allowed, mend)
        return None
    return Against(read_conditions(found["when"].value, problems), by)


def _is_month(found: dict[str, Entry], problems: Problems) -> bool:
    text = _text("part", found, problems)
    if text not in {"", "month"}:
        place = place_of(found["part"].value)
        allowed = "part takes the part of a day that is meant: month"
        problems.add(place, f"{quoted(text)} is not a part of a day", allowed, "Write month")
    return text == "month"


def _text(key: str, found: dict[str, Entry], problems: Problems) -> str:
    return text_of(found[key].value, key, problems) if key in found else ""
