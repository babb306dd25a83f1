"""What a change of facts changes, in words: the requirement, its level, and both answers."""

from typing import NamedTuple

from coderpath.explain.asks import asks_of
from coderpath.explain.states import SHOWN
from coderpath.facts.saying import counted
from coderpath_web.careers.documents import path_of

STANDINGS = {"qualifies": "qualifies for it", "ready": "ready for it"}


class ChangeLine(NamedTuple):
    """One answer that differs."""

    says: str
    level: str
    before: str
    after: str
    before_state: str
    after_state: str

    def __str__(self):
        return f"{self.level}, {self.says}: {self.before} → {self.after}"


def change_lines(foreseen, document):
    """Put what differs into words, requirements first."""
    path = path_of(document) if document else None
    ordered = sorted(foreseen.changes, key=lambda one: one.requirement is None)
    return [_line(one, path) for one in ordered]


def _line(change, path):
    says = asks_of(change.requirement, path) if change.requirement else STANDINGS[change.what]
    before, after = SHOWN[change.before].word, SHOWN[change.after].word
    return ChangeLine(says, change.level.title, before, after, change.before, change.after)


def counted_changes(lines):
    """Say how many answers change."""
    if not lines:
        return "No answer changes"
    verb = "changes" if len(lines) == 1 else "change"
    return f"{counted(len(lines), 'answer')} {verb}"
