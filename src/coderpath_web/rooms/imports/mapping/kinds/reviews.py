"""Validation reviews and their figures."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.questions import Question

FIGURES = ("records", "records_correct", "codes", "codes_correct", "drgs", "drgs_correct")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if day := made.column("review_on"):
        when: dict[str, Any] = {day: FILLED}
        for means in ("review_type", "review_sample"):
            if name := made.column(means):
                when[name] = made.taken(means)
        sample = made.cell("review_sample")
        cells = {
            "when": when,
            "coder": made.coder,
            "on": made.cell("review_on"),
            "type": made.cell("review_type"),
            "sample": sample or made.assumed("review_sample", "the table does not say it"),
            "reviewer": made.column("reviewer"),
        }
        yield filled(cells | {name: made.column(f"review_{name}") for name in FIGURES})


def _missing(made: Composed) -> Iterator[str]:
    others = ("review_type", "review_sample", "reviewer", *(f"review_{name}" for name in FIGURES))
    if made.has(*others) and not made.has("review_on"):
        name = next(filter(None, map(made.column, others)))
        yield f"Choose the column with the day of each review, or leave {name} out."
    if made.has("review_on") and not (made.has("review_sample") or made.answer("review_sample")):
        yield "Say whether the reviews are of random or of focused samples."


KIND = Kind(
    "reviews",
    _blocks,
    _missing,
    (
        Question(
            "review_sample",
            "How the records of the reviews were chosen",
            "The table does not say it. Only random samples count for accuracy.",
            lambda made: made.has("review_on") and not made.has("review_sample"),
            sort="choice",
            offered=(("", "Choose"), ("random", "Random"), ("focused", "Focused")),
        ),
    ),
)
