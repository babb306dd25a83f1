"""Every sentence that the product says, in one list for each room, to be read through as a whole.

A line is a sentence. What comes from elsewhere stands in {curly brackets}, with the words that it
is given; what stands there only sometimes, or in its place, in [square | brackets].
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.docs.locked import ROOT
from tests.docs.said import in_module, in_template

SOURCE = ROOT / "src"
ROOMS = "rooms"
UNSAID = {
    "/migrations/": "changes of tables",
    "/apps.py": "names of apps in the code",
    "/ui/gallery/": "the parts of pages with invented data, for whoever builds pages",
    "/mapping/guessing/": "words looked for in the headings of others, which nobody is shown",
    "coderpath_demo/names.py": "given names and family names",
}
"""Folders and files without sentences for people, each with its reason."""


def of_style(text: str) -> list[str]:
    """List what a style writes on a page: in the margin of a print, beside a mark."""
    said = [
        " ".join(re.findall(r'"([^"]*)"', one)) for one in re.findall(r"content:([^;}]*)", text)
    ]
    return [" ".join(one.split()) for one in said if re.search("[A-Za-z]{2}", one)]


READERS: dict[str, Callable[[str], list[str]]] = {
    ".css": of_style,
    ".html": in_template.sentences,
    ".py": in_module.sentences,
}


@cache
def pages() -> dict[str, str]:
    """Give the list of every room and package by its name, in order of files and appearance."""
    chapters: dict[str, list[str]] = {}
    for file in sorted(SOURCE.rglob("*")):
        place = file.relative_to(SOURCE)
        if file.suffix in READERS and not any(one in place.as_posix() for one in UNSAID):
            said = READERS[file.suffix](file.read_text(encoding="utf-8"))
            chapter = chapters.setdefault(_list_of(place), [])
            chapter += [f"\n# {place.as_posix()}", *dict.fromkeys(said)] if said else []
    return {name: "\n".join(lines).lstrip() + "\n" for name, lines in chapters.items() if lines}


def _list_of(place: Path) -> str:
    """Name the list in which a file is: that of its room, or of the part of its package."""
    package, *inside = place.parts
    deep = 2 if inside[0] == ROOMS and len(inside) > 2 else 1
    parts = inside[:deep] if len(inside) > deep else inside[:-1]
    return "/".join([package, *(parts or ["all_around"])]) + ".txt"
