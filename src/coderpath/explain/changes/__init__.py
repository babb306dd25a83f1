"""Changes between two paths in words: where, what it is now, what it was, which way it goes."""

from collections.abc import Iterable

from coderpath.changes import Change, Direction
from coderpath.explain.changes.level import level_said
from coderpath.explain.changes.requirement import requirement_said
from coderpath.explain.changes.told import Paths, Told
from coderpath.explain.changes.whole_path import path_said
from coderpath.path import PARTS, CareerPath
from coderpath.sentence import Said, said

__all__ = ["Told", "in_words", "lines", "say"]

ENDINGS = {
    Direction.STRICTER: "Stricter",
    Direction.LOOSER: "Looser",
    Direction.NEW: "New",
    Direction.GONE: "Gone",
    Direction.OTHER: "Changed",
}


def in_words(change: Change, old: CareerPath, new: CareerPath) -> Told:
    """Say where something changed, what it is now, and what it was."""
    paths = Paths(old, new)
    if change.part in (*PARTS, "entry"):
        return requirement_said(change, paths)
    return level_said(change, paths) if change.level is not None else path_said(change, paths)


def say(change: Change, old: CareerPath, new: CareerPath) -> Said:
    """Say a change in one sentence and the word for its direction."""
    where, now, before = in_words(change, old, new)
    then = said("; before, ", before) if before else ""
    sentence = said(f"{where}: ", now, then)
    return said(sentence.capital.stopped, f" {ENDINGS[change.change]}.")


def lines(changes: Iterable[Change], old: CareerPath, new: CareerPath) -> list[Said]:
    """Say what changed in substance; changes that are only words are counted at the end."""
    found = list(changes)
    told = [say(change, old, new) for change in found if not change.only_words]
    words = sum(change.only_words for change in found)
    if words:
        noun = "entry is" if words == 1 else "entries are"
        told.append(said(f"{words} {noun} named, worded or sourced otherwise; --json lists them."))
    return told or [said("The two paths ask the same.")]
