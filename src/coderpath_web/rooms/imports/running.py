"""The process of an import, in the import's folder."""

import os
import signal
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from coderpath_web import kept_as_json, process
from coderpath_web.process import AtWork
from coderpath_web.rooms.imports.folder import folder_of, keep, kept, say_progress

__all__ = ["CHILD", "AtWork", "is_running", "standing_still", "start", "stop"]

CHILD = "child"
TASK = "task"
"""Under this name lies which work a process does, or did last."""
WORK = "coderpath_web.rooms.imports.doing.do_in_process"


@contextmanager
def standing_still(key: int) -> Iterator[BinaryIO]:
    """Hold the lock of an import, so that no process works on it. Raises AtWork."""
    with process.standing_still(folder_of(key)) as lock:
        yield lock


def start(key: int, work: str, lock: BinaryIO) -> None:
    """Start the process of an import that stands still, and hand it the lock. Raises OSError."""
    keep(key, TASK, work)
    say_progress(key, "Starting")  # What an earlier piece of work said last is not so any more.
    keep(key, CHILD, process.start(folder_of(key), WORK, (str(key), work), lock))


def is_running(key: int) -> bool:
    """Tell whether a process is at work."""
    return process.is_running(folder_of(key))


def at_work(tasks: Collection[str]) -> str:
    """Give which of some tasks a process is at work on for some import, without a database."""
    for place in Path(settings.UPLOADS).glob(f"*/{TASK}.json"):
        task = kept_as_json.kept(place.parent, TASK)
        if task in tasks and process.is_running(place.parent):
            return str(task)
    return ""


def stop(key: int) -> None:
    """Stop the process of an import, if one is at work."""
    if is_running(key) and isinstance(pid := kept(key, CHILD), int):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
