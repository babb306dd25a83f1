"""The Python files of the project as trees."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def texts(*folders):
    """Give every Python file below these folders that is written by hand, with its text."""
    return [
        (file.relative_to(ROOT), file.read_text("utf-8"))
        for folder in folders
        for file in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in file.parts
    ]


def trees(*folders):
    """Give every Python file below these folders that is written by hand, with its tree."""
    for file, text in texts(*folders):
        yield file, tree(text)


@cache
def tree(text):
    """Read a text, once for all who look at it: none of them may change its tree."""
    return ast.parse(text)


def room_of(file):
    """Give where a file below src is at home: coderpath_web/facts, coderpath_web/rooms/work."""
    _, package, room, *inner = file.parts
    home = f"{package}/{room.removesuffix('.py')}"
    return f"{home}/{inner[0]}" if room == "rooms" else home


def short_name(file):
    """Give the name of a file without where it lies, so that a moved file is no new place."""
    return f"{file.parent.name}/{file.name}" if file.name == "__init__.py" else file.name
