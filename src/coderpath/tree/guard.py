"""Guards against a text that is meant to keep its reader busy."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    ScalarEvent,
)

from coderpath.tree.notes import TOP, Place, place_of_mark
from coderpath.tree.signs import is_control

DEEPEST = 50
MOST_VALUES = 20_000
A_PAGE_OR_TWO = 50_000
"""Characters up to which a text cannot hold enough values to be looked through for their number."""

_SUSPECT = re.compile(r"&\S|\*\S|<<|\\")
"""An anchor, an alias, a merge key or a sign that is spelt out: nothing else hides in a text."""


class Barred(NamedTuple):
    """What no document may hold, where it stands, and how to mend it."""

    place: Place
    found: str
    allowed: str
    """What a document is instead, after its name."""
    mend: str


def depth(text: str) -> int:
    """Count how many brackets stand open at once: YAML's reader takes ever longer with each."""
    now = deepest = 0
    for sign in text:
        if sign in "[{":
            now += 1
            deepest = max(deepest, now)
        elif sign in "]}":
            now -= 1
    return deepest


def first_alias(text: str) -> Place | None:
    """Find the first alias, before it is followed: a few of them can stand for a million values."""
    aliases = (one for one in _events(text) if isinstance(one, AliasEvent))
    return next((place_of_mark(one.start_mark) for one in aliases), None)


def barred(text: str) -> Barred | None:
    """Find the first thing that no document may hold, before anything is built of the text."""
    if depth(text) > DEEPEST:
        found = "Brackets are nested too deeply"
        return Barred(TOP, found, "has a few levels of nesting", "Take brackets away")
    if len(text) <= A_PAGE_OR_TWO and not _SUSPECT.search(text):
        return None
    try:
        return _first(_events(text))
    except (YAMLError, RecursionError, ValueError):
        return None  # what YAML itself cannot read is said by whoever builds


def _first(events: Iterator[Event]) -> Barred | None:
    count = _Count()
    for event in events:
        place = place_of_mark(event.start_mark)
        if not count.take(event):
            return Barred(place, "This alias refers to itself", "has an end", "Write it out")
        if count.values > MOST_VALUES:
            found = f"The file has over {MOST_VALUES:,} values"
            return Barred(place, found, "has fewer", "Split it, or look for repeated aliases")
        if isinstance(event, ScalarEvent) and (sign := next(filter(is_control, _said(event)), "")):
            found = f"There is an invisible character (U+{ord(sign):04X}) here"
            return Barred(place, found, "holds text only", "Take it out")
    return None


def _said(event: ScalarEvent) -> str:
    """Give a text without the bells with which the reader marks where folded lines were broken."""
    text: str = event.value
    return text.replace("\a", "") if event.style == ">" else text


class _Count:
    """How many values a document comes to once every alias is followed, without following any."""

    def __init__(self) -> None:
        self.values = 0
        self._open: list[tuple[str | None, int]] = []
        self._anchored: dict[str, int] = {}

    def take(self, event: Event) -> bool:
        """Count an event; tell whether it may stand: an alias inside what it means has no end."""
        if isinstance(event, AliasEvent):
            self.values += self._anchored.get(event.anchor, 1)
            return all(anchor != event.anchor for anchor, _ in self._open)
        if isinstance(event, CollectionEndEvent):
            anchor, before = self._open.pop()
            if anchor:
                self._anchored[anchor] = self.values - before
        elif isinstance(event, CollectionStartEvent):
            self._open.append((event.anchor, self.values))
            self.values += 1
        elif isinstance(event, ScalarEvent):
            self.values += 1
        return True


def _events(text: str) -> Iterator[Event]:
    events: Iterator[Event] = YAML(typ="rt", pure=True).parse(text)
    return events
