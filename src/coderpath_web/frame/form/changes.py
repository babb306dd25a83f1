"""What a change of facts changes, in words: the requirement, its level, and both answers."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from coderpath.explain.asks import asks_of
from coderpath.path import CareerPath
from coderpath.sentence.words import counted, listed
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.standings.foresee import Change
from coderpath_web.standings.withheld import NOTHING, resting_on

STANDINGS = {"qualifies": "Qualifies", "ready": "Ready"}


class ChangeLine(NamedTuple):
    """An answer that differs, with the levels that ask."""

    says: str
    levels: str
    before: str
    after: str


def change_lines(
    changes: Iterable[Change],
    document: PathDocument | None,
    withheld: frozenset[str] = NOTHING,
) -> list[ChangeLine]:
    """Put what differs under a document into words, but for what rests on kinds withheld."""
    path = path_of(document) if document else None
    hidden = resting_on(path, withheld) if path else ()
    return lines_under(path, (one for one in changes if id(one.requirement) not in hidden))


def lines_under(path: CareerPath | None, changes: Iterable[Change]) -> list[ChangeLine]:
    """Put what differs into words, requirements first; what several levels ask stands once."""
    levels: dict[tuple[str, str, str], list[str]] = {}
    for one in sorted(changes, key=lambda one: one.requirement is None):
        asked = one.requirement
        says = asks_of(asked, path) if path and asked else STANDINGS[one.what]
        levels.setdefault((says, str(one.before), str(one.after)), []).append(one.level.title)
    return [
        ChangeLine(says, listed(titles), before, after)
        for (says, before, after), titles in levels.items()
    ]


def counted_changes(lines: Collection[object]) -> str:
    """Say how many answers change, before it is saved."""
    if not lines:
        return "No answer changes"
    verb = "changes" if len(lines) == 1 else "change"
    return f"{counted(len(lines), 'answer')} {verb}"


def counted_changed(lines: Collection[object]) -> str:
    """Say how many answers changed, once it is saved."""
    return f"{counted(len(lines), 'answer') if lines else 'No answer'} changed"
