"""A month's work: records coded by patient type, and productive minutes."""

from collections.abc import Mapping, Sequence

from coderpath.days import Month
from coderpath.facts.rows import Hours, Productivity
from coderpath.sentence.words import number_text, plain
from coderpath_web.documents.named import patient_types
from coderpath_web.rooms.grid.kinds.kind import Fills, GridKind, Part


def parts(month: Month) -> Sequence[Part]:
    """Give the minutes of a month, and the records of each patient type."""
    minutes = Part("hours", {"minutes": Fills("productive_minutes")}, {"month": month})
    return (minutes, *(_records(month, *one) for one in _types()))


def tells(row: Hours | Productivity, _: Mapping[str, str]) -> str:
    """Say the figure, and of what."""
    if isinstance(row, Hours):
        return f"{number_text(row.productive_minutes)} minutes"
    return f"{number_text(row.records)} {plain(row.type)}"


def _types() -> list[tuple[str, str]]:
    return [(option.value, option.text) for option in patient_types()]


def _records(month: Month, name: str, title: str) -> Part:
    given = {"month": month, "type": name, "facility": ""}
    return Part("productivity", {f"type-{name}": Fills("records", title)}, given)


KIND = GridKind(
    name="months",
    title="A month’s work",
    facts=("hours", "productivity"),
    parts=parts,
    is_monthly=True,
    tells=tells,
)
