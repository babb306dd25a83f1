"""Exceptions to a rule of the house: a plain list that may only shrink.

A list holds exactly what is found. What is new fails; what was mended must leave the list, which
`python -m tests.repository.held` does for all lists at once.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

LISTS = Path(__file__).parent / "exceptions"
FINDERS: dict[str, Callable[[], set[str]]] = {}


def finds(name):
    """Say that a function finds what the exceptions of this name excuse."""

    def keep(finder):
        FINDERS[name] = finder
        return finder

    return keep


def excused(name: str) -> set[str]:
    """Give the lines of a list; those that begin with # say what it is."""
    lines = (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def unlike_list(name: str) -> dict[str, Iterable[str]]:
    """Give what is found beyond the list of exceptions, and what the list excuses for nothing."""
    found, listed = FINDERS[name](), excused(name)
    differences = {
        "new, so mend it": sorted(found - listed),
        "mended, so run python -m tests.repository.held": sorted(listed - found),
    }
    return {what: lines for what, lines in differences.items() if lines}


def shrink(name: str) -> None:
    """Take from a list what is no longer found; nothing is ever added."""
    file = LISTS / f"{name}.txt"
    gone = excused(name) - FINDERS[name]()
    kept = [line for line in file.read_text("utf-8").splitlines() if line not in gone]
    file.write_text("\n".join(kept) + "\n", "utf-8")


if __name__ == "__main__":
    from tests.repository import (  # noqa: F401 -- each registers what it finds
        test_class_names,
        test_lists_of_kinds,
    )
    from tests.repository.held import FINDERS as ALL
    from tests.repository.held import shrink as shrink_list

    for each in ALL:
        shrink_list(each)
    sys.exit(0)
