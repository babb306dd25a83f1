"""Reading how a column of facts is filled."""

from datetime import date
from decimal import Decimal, InvalidOperation

from ruamel.yaml.nodes import MappingNode, ScalarNode

from coderpath.facts.saying import quoted
from coderpath.roster.conditions import read_conditions
from coderpath.roster.map import (
    Cell,
    Constant,
    FromColumn,
    Named,
    Origin,
    Snapshot,
)
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.styles import SIGNS, Style, style_of
from coderpath.tree.texts import Entry, Node, entries, items, place_of, text_of

_KEYS = {
    "value": ("value", "when", "assumed"),
    "column": ("column", "dates", "values", "else", "times", "when", "assumed"),
    "snapshot": (
        "snapshot",
        "less_years",
        "less_months",
        "less_days",
        "after",
        "when",
        "assumed",
    ),
}
_FORMS = "A column of facts is the name of a column, or has value, column or snapshot"


def read_cell(node: Node, what: str, problems: Problems) -> Cell | None:
    """Read one cell of a block: the name of a column, or a mapping of one of three forms."""
    if isinstance(node, ScalarNode):
        return Cell(FromColumn(named(node)))
    if not isinstance(node, MappingNode):
        problems.add(place_of(node), f"{what} is a list", _FORMS, "Write one of these")
        return None
    keys = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
    form = next((form for form in _KEYS if form in keys), None)
    if form is None:
        found = f"{what} says not where its value comes from"
        problems.add(place_of(node), found, _FORMS, "Add one of these keys")
        return None
    found_entries = known_entries(node, f"{what} with {form}", _KEYS[form], problems)
    origin = _READERS[form](found_entries, problems)
    when = read_conditions(found_entries["when"].value, problems) if "when" in found_entries else ()
    assumed = _assumed(found_entries, problems)
    if isinstance(origin, Snapshot):
        assumed = assumed or _snapshot_words(origin)
    return Cell(origin, when, assumed) if origin else None


def named(node: Node) -> Named:
    """Give the name of a column of the table, with its place in the map."""
    return Named(str(node.value), place_of(node))


def read_styles(node: Node, problems: Problems, *, with_day: bool) -> tuple[Style, ...]:
    """Read one style of dates or months, or a list of them."""
    styles: list[Style] = []
    for item in items(node):
        text = text_of(item, "a style", problems)
        style = style_of(text, with_day=with_day)
        if style:
            styles.append(style)
        else:
            needs = "a year, a month and a day" if with_day else "a year and a month"
            example = "%m/%d/%Y" if with_day else "%b %Y"
            found = f"{quoted(text)} is no style of {'dates' if with_day else 'months'}"
            allowed = f"A style has {needs}, of {SIGNS}"
            problems.add(place_of(item), found, allowed, f'Write for instance "{example}"')
    return tuple(styles)


def read_times(node: Node, problems: Problems) -> Decimal | None:
    """Read a factor."""
    text = text_of(node, "times", problems)
    try:
        factor = Decimal(text)
    except InvalidOperation:
        factor = Decimal(0)
    if factor.is_finite() and 0 < factor < 10**9:
        return factor
    found = f"{quoted(text)} is no factor"
    problems.add(place_of(node), found, "times takes a number above zero", "Write 60 for hours")
    return None


def _constant(found: dict[str, Entry], problems: Problems) -> Origin:
    return Constant(text_of(found["value"].value, "value", problems))


def _from_column(found: dict[str, Entry], problems: Problems) -> Origin | None:
    node = found["column"].value
    if not isinstance(node, ScalarNode):
        problems.add(place_of(node), "column is not a text", "It names one column", "Write a name")
        return None
    dates = read_styles(found["dates"].value, problems, with_day=True) if "dates" in found else ()
    return FromColumn(
        named(node),
        dates,
        _values(found["values"], problems) if "values" in found else None,
        text_of(found["else"].value, "else", problems) if "else" in found else None,
        read_times(found["times"].value, problems) if "times" in found else None,
    )


def _values(entry: Entry, problems: Problems) -> dict[str, str]:
    return {
        value.key.strip().casefold(): text_of(value.value, "a value", problems)
        for value in entries(entry.value, "values", problems)
    }


def _snapshot(found: dict[str, Entry], problems: Problems) -> Origin | None:
    text = text_of(found["snapshot"].value, "snapshot", problems)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        allowed = "snapshot is the date on which the table was drawn"
        place = place_of(found["snapshot"].value)
        problems.add(place, f"{quoted(text)} is no date", allowed, "Write year-month-day")
        return None
    less = [key for key in found if key.startswith("less_")]
    if len(less) > 1:
        allowed = "One of less_years, less_months and less_days may stand here"
        problems.add(found[less[1]].place, f"{less[1]} comes on top", allowed, "Keep one of them")
    column = named(found[less[0]].value) if less else None
    after = text_of(found["after"].value, "after", problems) if "after" in found else None
    return Snapshot(day, column, less[0].removeprefix("less_") if less else "years", after)


def _snapshot_words(origin: Snapshot) -> str:
    if origin.less is None:
        return f"the day of the table, {origin.day.isoformat()}"
    return f"{origin.day.isoformat()} less {origin.less.name} in whole {origin.unit}"


def _assumed(found: dict[str, Entry], problems: Problems) -> str:
    return text_of(found["assumed"].value, "assumed", problems) if "assumed" in found else ""


_READERS = {"value": _constant, "column": _from_column, "snapshot": _snapshot}
