"""The one table that gives each status its mark, word and colour."""

from typing import NamedTuple


class Status(NamedTuple):
    """How one status looks and reads."""

    key: str
    tone: str
    mark: str
    word: str
    shape: str
    when: str


ALL = (
    Status("met", "met", "m-met", "Met", "solid disc, tick", "yes on this date"),
    Status(
        "not_met",
        "no",
        "m-no",
        "Not met",
        "open diamond, bar",
        "there is evidence, and it falls short",
    ),
    Status(
        "not_recorded",
        "un",
        "m-un",
        "Not recorded",
        "dashed ring, question mark",
        "nothing on file says so",
    ),
    Status("begun", "half", "m-half", "Begun", "half disc", "met because training has begun"),
    Status(
        "soon",
        "soon",
        "m-soon",
        "Ends soon",
        "filled triangle",
        "met today, ends within 90 days",
    ),
    Status(
        "exception",
        "exc",
        "m-exc",
        "By exception",
        "square, slash",
        "a person granted it, with a reason and an end",
    ),
    Status(
        "simulated", "sim", "m-sim", "Simulated", "two squares", "depends on a slider or a forecast"
    ),
    Status(
        "presumed",
        "half",
        "m-presumed",
        "Presumed",
        "open ring, tick",
        "counts as met until somebody records otherwise",
    ),
    Status(
        "grace",
        "na",
        "m-grace",
        "Not asked yet",
        "hourglass",
        "asked only after some months at the level",
    ),
    Status("not_asked", "na", "m-na", "Not asked", "dot", "this level does not ask for it"),
)

PLACES = (
    Status("done", "done", "m-done", "Behind you", "small disc", "a step already taken"),
    Status("here", "here", "m-here", "You are here", "blaze", "the level held"),
    Status("next", "next", "m-next", "Ahead", "small ring", "a step to come"),
)

BY_KEY = {status.key: status for status in ALL + PLACES}


def status_of(key: object) -> Status:
    """Give the look of a status; the judge's three answers are statuses too."""
    return BY_KEY[str(key).replace("-", "_")]


class Mark(NamedTuple):
    """A small sign with a word: how a rule differs, or where a figure is heading."""

    key: str
    tone: str
    mark: str
    word: str


CHANGES = {
    mark.key: mark
    for mark in (
        Mark("stricter", "strict", "c-strict", "stricter"),
        Mark("looser", "loose", "c-loose", "looser"),
        Mark("new", "new", "c-new", "new"),
        Mark("gone", "gone", "c-gone", "gone"),
        Mark("other", "other", "c-other", "other"),
    )
}
TRENDS = {
    mark.key: mark
    for mark in (
        Mark("rising", "up", "t-up", "rising"),
        Mark("steady", "flat", "t-flat", "steady"),
        Mark("falling", "down", "t-down", "falling"),
    )
}
