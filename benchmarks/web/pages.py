"""The pages that are measured, who looks at them, and how fast they should be."""

from typing import NamedTuple


class Page(NamedTuple):
    """A page of the demo organisation; times in milliseconds, None where there is no aim."""

    what: str
    who: str
    """The name with which one of the demo's people signs in."""
    route: str
    arguments: tuple[str, ...]
    median: float | None
    p95: float | None = None
    queries: int | None = None
    asked: str = ""
    """What stands after the question mark."""


PAGES = (
    Page("my path", "quentin", "my-path", ("C0014",), 60, 120, 15),
    Page("why", "quentin", "why", ("C0014", "specialist-4", "productivity-year"), 60, 120, 15),
    Page("board of 43 people", "priya", "board", (), 150, asked="facility=redmesa"),
    Page(
        "two paths compared, with everyone under both",
        "priya",
        "compare",
        ("intermountain-original", "intermountain-revised"),
        500,
    ),
)
