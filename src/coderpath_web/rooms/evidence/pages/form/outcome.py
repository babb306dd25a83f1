"""What a change brought, told once on the page that comes after it."""

from typing import NamedTuple

from coderpath_web.rooms.evidence.pages.form.worth import Worth

KEPT_AS = "outcome"


class Outcome(NamedTuple):
    """What is told: a title, answers that differ, doubts about the rows, and what comes later."""

    title: str
    lines: list
    warnings: list
    worth: Worth | None = None
    """The day ahead from which answers hang on it."""
    back: str = ""
    """Where it can be taken back."""


def tell(request, outcome):
    """Keep what the next page tells."""
    worth = outcome.worth
    request.session[KEPT_AS] = outcome._asdict() | {
        "lines": _kept(outcome.lines),
        "worth": worth and {"day": str(worth.day), "lines": _kept(worth.lines)},
    }


def told(request):
    """Give what is to be told, once."""
    return request.session.pop(KEPT_AS, None)


def _kept(lines):
    return [line._asdict() for line in lines]
