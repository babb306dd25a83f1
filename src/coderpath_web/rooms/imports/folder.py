"""The folder of an import: what was uploaded, how far the work is, and what the look found."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from pydantic_core import to_json

from coderpath_web import kept_as_json

NEW, CHANGED, SAME, ENDED = "new", "changed", "same", "retracted"
TABLE = "table"
"""Under this name lies what a table of one's own looks like."""
STATES = (NEW, CHANGED, ENDED, SAME)
"""What a row of an upload is, beside what is on file."""


def folder_of(key: int) -> Path:
    """Give the folder of an import by its number."""
    return Path(settings.UPLOADS) / str(key)


def files_of(key: int) -> Path:
    """Give the folder with the files as they were uploaded."""
    return folder_of(key) / "files"


def with_uploads() -> list[int]:
    """Give the numbers of the imports whose uploaded files are still kept."""
    found = Path(settings.UPLOADS).glob("*/files")
    return [int(place.parent.name) for place in found if place.parent.name.isdecimal()]


def move_files(key: int, to: int, names: Iterable[str]) -> None:
    """Move some uploaded files of an import to another one."""
    files_of(to).mkdir(parents=True, exist_ok=True)
    for name in names:
        (files_of(key) / name).rename(files_of(to) / name)


def remove(key: int) -> None:
    """Remove everything that was kept of an upload."""
    shutil.rmtree(folder_of(key), ignore_errors=True)


def keep(key: int, name: str, value: object) -> None:
    """Keep a value of an import."""
    kept_as_json.keep(folder_of(key), name, value)


def keep_in_place(key: int, name: str, value: object) -> None:
    """Keep a value of an import whose folder is there. Raises FileNotFoundError."""
    if not folder_of(key).exists():
        raise FileNotFoundError
    keep(key, name, value)


def kept(key: int, name: str) -> Any:
    """Give a value of an import that was kept; None when it was not."""
    return kept_as_json.kept(folder_of(key), name)


def say_progress(key: int, says: str, done: int = 0, of: int = 0) -> None:
    """Tell whoever waits how far the work is."""
    keep(key, "progress", {"says": says, "done": done, "of": of})


def progress_said(key: int) -> str:
    """Say how far the work is: of how many coders how many, where it is about them."""
    progress = kept(key, "progress") or {"says": "Starting", "of": 0}
    says, done, of = progress["says"], progress.get("done", 0), progress["of"]
    return f"{says}: {done:,} of {of:,} coders" if of else str(says)


def progress_of(key: int, says: str) -> Callable[[int, int], None]:
    """Give what tells how much of a piece of work is done, of how much."""
    return partial(say_progress, key, says)


def write_rows(key: int, name: str, rows: Iterable[object]) -> int:
    """Write rows for the preview, one JSON value a line; give how many."""
    path = folder_of(key) / f"{name}.jsonl"
    number = 0
    with path.open("wb") as file:
        for number, row in enumerate(rows, 1):  # noqa: B007 -- counts what was written
            file.write(to_json(row) + b"\n")
    return number


def read_rows(key: int, name: str, start: int = 0, most: int | None = None) -> Iterator[Any]:
    """Give rows of the preview from a place on."""
    path = folder_of(key) / f"{name}.jsonl"
    if not path.exists():
        return
    with path.open(encoding="utf-8") as file:
        stop = None if most is None else start + most
        yield from map(json.loads, islice(file, start, stop))
