"""How much waits at a place of the bar."""

from typing import NamedTuple


class HowMany(NamedTuple):
    """A number as far as it is known, and where the page asks for it once it has come."""

    number: int | None
    asked_at: str = ""
    """The route that gives it anew; nothing where the number is good as it is."""
