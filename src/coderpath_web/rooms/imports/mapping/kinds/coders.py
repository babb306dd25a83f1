"""Who is employed since when, and who has left."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import (
    Composed,
    filled,
    first_of,
    last_day,
    read,
)
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span
from coderpath_web.rooms.imports.mapping.questions import Question


def hired(made: Composed) -> Any:
    """Say where the day of hire comes from; None when nothing says it."""
    if cell := made.cell("hired"):
        return cell
    if (years := made.column("years")) and made.answer("drawn"):
        return {"snapshot": made.answer("drawn"), "less_years": years}
    return made.assumed("hired_day", "the table does not say when they were hired")


def facility(made: Composed) -> Any:
    """Say where the home facility comes from; None when nothing says it."""
    return made.cell("facility") or made.assumed("facility", "no column says it")


def _name(made: Composed) -> Any:
    if names := made.every("name"):
        return read(*names[0], turned="yes")
    first, last = made.column("first_name"), made.column("last_name")
    return {"join": [first, last]} if first and last else None


def left(made: Composed, after: str = "hired") -> Any:
    """Take the last day where there is one; else the day of the table, for whoever has left.

    That day is later than the one in the column `after` of the same block.
    """
    days = [last_day(*one, **_against(made)) for one in made.every("left")]
    words = made.values("status", "left")
    if words and made.answer("drawn"):
        when = {made.column("status"): words}
        days.append({"snapshot": made.answer("drawn"), "after": after, "when": when})
    return first_of(*days)


def _against(made: Composed) -> dict[str, Any]:
    """Say what speaks against a last day that is past: that somebody is employed."""
    words = made.values("status", "employed")
    if not words or not made.answer("drawn"):
        return {}
    return {"against": {"when": {made.column("status"): words}, "by": made.answer("drawn")}}


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if made.takes_people:
        yield filled(
            {
                "coder": made.coder,
                "name": _name(made),
                "facility": facility(made),
                "hired": hired(made),
                "left": left(made),
                "left_because": made.column("left_because"),
            }
        )


def _missing(made: Composed) -> Iterator[str]:
    if made.coder is None:
        yield "Choose the column that holds the coder's id."
    elif not made.has("coder") and made.has("hired", "years", "left", "status"):
        yield "Choose the column that holds the coder's id: who is new on file needs one."
    if made.takes_people:
        yield from _missing_days(made)


def _missing_days(made: Composed) -> Iterator[str]:
    if made.has("last_name") and not made.has("first_name", "name"):
        yield f"Choose the column of first names, or leave {made.column('last_name')} out."
    if made.has("years") and not made.answer("drawn"):
        yield "Say on which day the table was drawn."
    elif hired(made) is None:
        yield "Say since when these people are employed."
    elif made.values("status", "left") and not made.answer("drawn"):
        yield "Say on which day those who have left without a day had left."


def _spans(made: Composed) -> Iterator[Span]:
    if made.takes_people:
        yield Span("employment", made.has("hired", "years"), made.has("left"))


KIND = Kind(
    "coders",
    _blocks,
    _missing,
    (
        Question(
            "drawn",
            "The day on which the table was drawn",
            "Years employed are counted back from it, and who has left without a day, left by it."
            " Both are noted as assumed.",
            lambda made: made.has("years") or bool(made.values("status", "left")),
            first="today",
        ),
        Question(
            "hired_day",
            "Employed since",
            "No column says it. It is noted as assumed.",
            lambda made: made.takes_people and not made.has("hired", "years"),
        ),
        Question(
            "unmatched",
            "Names that match nobody",
            "People are matched by name, however it is written.",
            lambda made: not made.has("coder") or made.has("reports_to"),
            sort="choice",
            offered=(
                ("", "Show them, and ask before saving"),
                ("leave_out", "Leave out what the table says about them"),
            ),
        ),
    ),
    spans=_spans,
)
