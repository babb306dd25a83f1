"""The Python files of the project as trees."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]


def texts(*folders):
    """Give every Python file below these folders that is written by hand, with its text."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file.relative_to(ROOT), file.read_text("utf-8")


def trees(*folders):
    """Give every Python file below these folders that is written by hand, with its tree."""
    for file, text in texts(*folders):
        yield file, ast.parse(text)


def room_of(file):
    """Give package and top-level room of a file below src: coderpath_web/pages."""
    _, package, room, *_ = file.parts
    return f"{package}/{room.removesuffix('.py')}"


def short_name(file):
    """Give the name of a file without where it lies, so that a moved file is no new place."""
    return f"{file.parent.name}/{file.name}" if file.name == "__init__.py" else file.name
