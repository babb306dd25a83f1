"""The process of an import: started with a lock that it holds as long as it works.

The lock belongs to the open file, which the child inherits: however the child ends, the lock ends
with it. So nobody mistakes a dead child for a busy one, and two never work at once. Who starts a
child takes the lock first, then changes the state, then hands the lock on: so they never disagree.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from coderpath_web.rooms.imports.folder import folder_of, keep, kept

CHILD = "child"
LONGEST_WAIT = 5.0
"""Seconds in which a child that has said its last word surely has ended."""
_BETWEEN = 0.02
_children: list[subprocess.Popen[bytes]] = []


class AtWork(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """A child works on the import, so that no other can be started."""


@contextmanager
def standing_still(key: int) -> Iterator[BinaryIO]:
    """Hold the lock of an import, so that no child works on it; waits for one that is just ending.

    Raises AtWork when one is still at work after some seconds.
    """
    end = time.monotonic() + LONGEST_WAIT
    while (lock := _taken(key)) is None:
        if time.monotonic() > end:
            raise AtWork
        time.sleep(_BETWEEN)
    with lock:
        yield lock


def start(key: int, work: str, lock: BinaryIO) -> None:
    """Start a child for an import that stands still, and hand it the lock. Raises OSError."""
    log = folder_of(key) / "child.log"
    program = [sys.executable, "-m", "coderpath_web.rooms.imports.child"]
    with log.open("ab") as out:
        child = subprocess.Popen(  # noqa: S603 -- our own program, with numbers
            [*program, str(key), work, str(lock.fileno())],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            pass_fds=[lock.fileno()],
            start_new_session=True,
        )
    keep(key, CHILD, child.pid)
    _remember(child)


def let_go(lock: int) -> None:
    """Let the lock go that was handed on; a program takes long to end after its last word."""
    fcntl.flock(lock, fcntl.LOCK_UN)


def _remember(child: subprocess.Popen[bytes]) -> None:
    """Keep a hold of children until they have ended, so that none stays behind as a zombie."""
    _children[:] = [one for one in (*_children, child) if one.poll() is None]


def is_running(key: int) -> bool:
    """Tell whether a child is at work. Many may ask at once: none keeps a child from its lock."""
    try:
        with _lock_file(key).open("rb") as lock:
            return not _locked(lock, fcntl.LOCK_SH)
    except FileNotFoundError:
        return False


def stop(key: int) -> None:
    """Stop the child of an import, if one is at work."""
    if is_running(key) and isinstance(pid := kept(key, CHILD), int):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _taken(key: int) -> BinaryIO | None:
    """Try to take the lock; it goes when the last holder of the file closes it."""
    place = _lock_file(key)
    place.parent.mkdir(parents=True, exist_ok=True)
    lock = place.open("ab")
    # A child that was the last to hold it may have removed the folder with the file.
    if _locked(lock, fcntl.LOCK_EX) and _is_there(lock, place):
        return lock
    lock.close()
    return None


def _lock_file(key: int) -> Path:
    return folder_of(key) / "lock"


def _locked(lock: BinaryIO, how: int) -> bool:
    try:
        fcntl.flock(lock, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_there(lock: BinaryIO, place: Path) -> bool:
    return place.exists() and os.path.samestat(os.fstat(lock.fileno()), place.stat())


def _environment() -> dict[str, str]:
    """Give the child the settings of this process, wherever those came from."""
    source = str(Path(__file__).resolve().parents[2])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "DJANGO_SETTINGS_MODULE": "coderpath_web.settings",
        "CODERPATH_HOME": str(settings.HOME),
        "CODERPATH_LONGEST_WAIT": "120",
        **({"CODERPATH_TODAY": settings.TODAY.isoformat()} if settings.TODAY else {}),
    }
