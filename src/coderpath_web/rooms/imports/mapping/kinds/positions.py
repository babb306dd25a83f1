"""Levels held, and for which share of full time."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import Composed, filled, first_of, last_day
from coderpath_web.rooms.imports.mapping.kinds.coders import left
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span
from coderpath_web.rooms.imports.mapping.questions import Question


def held(made: Composed, begins: str, ends: str, tests: dict[str, Any]) -> dict[str, Any]:
    """Give since when and until when something is held: at most as long as one is employed.

    Without a column it is held since the day that somebody named, never since the day of hire.
    Since an assumed day nobody who has left holds anything; a known span ends with employment.
    """
    lasts = [last_day(*one) for one in made.every(ends)]
    if since := made.cell(begins):
        return {"when": tests, "since": since, "until": first_of(*lasts, left(made, "since"))}
    more = {"before": "until"} if lasts else {}
    assumed = made.assumed("level_day", "the table does not say since when", **more)
    return {"when": tests | made.still_there, "until": first_of(*lasts), "since": assumed}


_OF_LEVELS = ("level_since", "level_last", "fte", "fte_percent", "fte_hours")


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
        tests = {str(made.column("level")): made.taken("level")}
        cells = {"coder": made.coder, "level": made.cell("level"), "fte": _share(made)}
        span = held(made, "level_since", "level_last", tests)
        yield filled({"when": span.pop("when"), **cells, **span})


def _missing(made: Composed) -> Iterator[str]:
    if made.has("level") and not (made.has("level_since") or made.answer("level_day")):
        yield "Say since when the levels are held."
    if made.has(*_OF_LEVELS) and not made.has("level"):
        name = next(filter(None, map(made.column, _OF_LEVELS)))
        yield f"Choose the column of levels, or leave {name} out."
    if made.has("fte_hours") and not _is_hours(made.answer("full_time")):
        yield "Say how many hours a week are full time."


def _is_hours(text: str) -> bool:
    return text.replace(".", "", 1).isdigit() and 0 < float(text) <= 24 * 7


def _spans(made: Composed) -> Iterator[Span]:
    if made.has("level"):
        yield Span("the level", made.has("level_since"), made.has("level_last"))


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
                (made.has("level") and not made.has("level_since"))
                or (made.has("reports_to") and not made.has("reports_since"))
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
    spans=_spans,
)
