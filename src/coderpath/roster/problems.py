"""What is wrong with a map, and keys that a map does not know."""

from collections.abc import Iterable

from coderpath.facts.saying import quoted
from coderpath.findings import closest
from coderpath.sentence.words import listed
from coderpath.tree.notes import Notes, Place
from coderpath.tree.texts import Entry, Node, entries


class Problems(Notes):
    """Collects what is wrong with a map."""

    def unknown(self, place: Place, what: str, word: str, known: Iterable[str]) -> None:
        """Say that a word is none of those that are known, and suggest the nearest."""
        words = list(known)
        meant = closest(word, words)
        mend = f"Write {meant} if that is meant" if meant else "Write one of these"
        allowed = f"Known are {listed(words)}" if words else "None is known here"
        self.add(place, f"{quoted(word)} is not a known {what}", allowed, mend)


def known_entries(
    node: Node, what: str, keys: Iterable[str], problems: Problems
) -> dict[str, Entry]:
    """Give the entries of a mapping whose keys are fixed; others are problems."""
    keys = list(keys)
    found: dict[str, Entry] = {}
    for entry in entries(node, what, problems):
        if entry.key in keys:
            found[entry.key] = entry
        else:
            problems.unknown(entry.place, f"key of {what}", entry.key, keys)
    return found
