"""Levels held, and for which share of full time."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import Composed, filled
from coderpath_web.rooms.imports.mapping.kinds.coders import left
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.questions import Question


def known_since(made: Composed) -> Any:
    """Give the day that somebody named for what has none; never the day of hire."""
    return made.assumed("level_day", "the table does not say since when")


def _share(made: Composed) -> Any:
    if percent := made.column("fte_percent"):
        return {"column": percent, "times": "0.01"}
    if hours := made.column("fte_hours"):
        full = made.answer("full_time")
        assumed = f"{full} hours a week are full time"
        return {"column": hours, "divided_by": full, "assumed": assumed}
    return made.column("fte")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if made.has("level"):
        since = made.cell("level_since")
        # Since an assumed day nobody who has left holds anything; a known position ends with it.
        tests: dict[str, Any] = {str(made.column("level")): made.taken("level")}
        cells = {
            "when": tests if since else tests | made.still_there,
            "coder": made.coder,
            "level": made.cell("level"),
            "fte": _share(made),
            "since": since or known_since(made),
            "until": left(made, "since") if since else None,
        }
        yield filled(cells)


def _missing(made: Composed) -> Iterator[str]:
    if made.has("level") and not made.has("level_since") and known_since(made) is None:
        yield "Say since when the levels are held."
    if made.has("level_since", "fte", "fte_percent", "fte_hours") and not made.has("level"):
        name = next(filter(None, map(made.column, ("level_since", "fte", "fte_percent"))), None)
        yield f"Choose the column of levels, or leave {name or made.column('fte_hours')} out."
    if made.has("fte_hours") and not _is_hours(made.answer("full_time")):
        yield "Say how many hours a week are full time."


def _is_hours(text: str) -> bool:
    return text.replace(".", "", 1).isdigit() and 0 < float(text) <= 24 * 7


KIND = Kind(
    "positions",
    _blocks,
    _missing,
    (
        Question(
            "level_day",
            "Held since",
            "No column says since when levels, or whom somebody reports to, are so. It is noted as"
            " assumed: time before this day does not count.",
            lambda made: (
                (made.has("level") and not made.has("level_since")) or made.has("reports_to")
            ),
            first="today",
        ),
        Question(
            "full_time",
            "Hours a week of full time",
            "Hours a week are divided by it. It is noted as assumed.",
            lambda made: made.has("fte_hours"),
            sort="number",
            first="40",
        ),
    ),
)
