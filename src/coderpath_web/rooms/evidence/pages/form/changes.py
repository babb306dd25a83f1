"""What a change of facts changes, in words: the requirement, its level, and both answers."""

from typing import NamedTuple

from coderpath.explain.asks import asks_of
from coderpath.sentence.words import counted, listed
from coderpath_web.documents.queries import path_of

STANDINGS = {"qualifies": "Qualifies", "ready": "Ready"}


class ChangeLine(NamedTuple):
    """An answer that differs, with the levels that ask."""

    says: str
    levels: str
    before: str
    after: str


def change_lines(foreseen, document):
    """Put what differs into words, requirements first; what several levels ask stands once."""
    path = path_of(document) if document else None
    levels = {}
    for one in sorted(foreseen.changes, key=lambda one: one.requirement is None):
        is_asked = one.requirement is not None
        says = asks_of(one.requirement, path) if path and is_asked else STANDINGS[one.what]
        levels.setdefault((says, one.before, one.after), []).append(one.level.title)
    return [
        ChangeLine(says, listed(titles), str(before), str(after))
        for (says, before, after), titles in levels.items()
    ]


def counted_changes(lines):
    """Say how many answers change."""
    if not lines:
        return "No answer changes"
    verb = "changes" if len(lines) == 1 else "change"
    return f"{counted(len(lines), 'answer')} {verb}"
