"""What rows for a month, or for a day of it, have in common."""

from collections.abc import Mapping
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import Composed, name_of, read


def month(made: Composed) -> Any:
    """Say where the month of a row comes from: its own column, or a day; None when nothing does."""
    if found := made.every("month"):
        return name_of(found[0][0])
    return next((read(*one, part="month") for one in made.every("day")), None)


def in_columns(column: Mapping[str, Any]) -> dict[str, str]:
    """Say what is done with columns of one month: those of days are its parts."""
    return {"add_up": "yes" if "%d" in column["style"] else "ask"}


def repeated(made: Composed) -> dict[str, str]:
    """Say what is done with rows of the same month: never merged or added up unasked."""
    if made.has("day") and not made.has("month"):
        return {"add_up": "yes"}
    answers = {"add_up": {"add_up": "yes"}, "once": {"once": "yes"}}
    return answers.get(made.answer("repeats"), {"add_up": "ask"})
