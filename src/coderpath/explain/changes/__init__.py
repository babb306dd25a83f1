"""Changes between two paths in words: where, what it is now, what it was, which way it goes."""

from collections.abc import Iterable

from coderpath.changes import Change, Direction
from coderpath.explain.changes.level import level_said
from coderpath.explain.changes.requirement import requirement_said
from coderpath.explain.changes.said import Paths
from coderpath.explain.changes.whole_path import path_said
from coderpath.explain.words import capital
from coderpath.path import PARTS, CareerPath

__all__ = ["lines", "say"]

ENDINGS = {
    Direction.STRICTER: "Stricter",
    Direction.LOOSER: "Looser",
    Direction.NEW: "New",
    Direction.GONE: "Gone",
    Direction.OTHER: "Changed",
}


def say(change: Change, old: CareerPath, new: CareerPath) -> str:
    """Say a change in one sentence and the word for its direction."""
    paths = Paths(old, new)
    if change.part in (*PARTS, "entry"):
        where, now, before = requirement_said(change, paths)
    elif change.level is not None:
        where, now, before = level_said(change, paths)
    else:
        where, now, before = path_said(change, paths)
    then = f"; before, {before}" if before else ""
    said = f"{where}: {now}{then}".rstrip(".")
    return f"{capital(said)}. {ENDINGS[change.change]}."


def lines(changes: Iterable[Change], old: CareerPath, new: CareerPath) -> list[str]:
    """Say what changed in substance; changes that are only words are counted at the end."""
    found = list(changes)
    said = [say(change, old, new) for change in found if not change.only_words]
    words = sum(change.only_words for change in found)
    if words:
        noun = "entry is" if words == 1 else "entries are"
        said.append(f"{words} {noun} named, worded or sourced otherwise; --json lists them.")
    return said or ["The two paths ask the same."]
