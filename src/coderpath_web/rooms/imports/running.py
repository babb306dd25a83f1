"""The process of an import, in the import's folder."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from coderpath_web import process
from coderpath_web.process import AtWork
from coderpath_web.rooms.imports.folder import folder_of, keep, kept

__all__ = ["CHILD", "AtWork", "is_running", "standing_still", "start", "stop"]

CHILD = "child"
WORK = "coderpath_web.rooms.imports.doing.do_in_process"


@contextmanager
def standing_still(key: int) -> Iterator[BinaryIO]:
    """Hold the lock of an import, so that no process works on it. Raises AtWork."""
    with process.standing_still(folder_of(key)) as lock:
        yield lock


def start(key: int, work: str, lock: BinaryIO) -> None:
    """Start the process of an import that stands still, and hand it the lock. Raises OSError."""
    keep(key, CHILD, process.start(folder_of(key), WORK, (str(key), work), lock))


def is_running(key: int) -> bool:
    """Tell whether a process is at work."""
    return process.is_running(folder_of(key))


def stop(key: int) -> None:
    """Stop the process of an import, if one is at work."""
    if is_running(key) and isinstance(pid := kept(key, CHILD), int):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
