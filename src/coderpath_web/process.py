"""A process of its own for work that takes long, with a lock that it holds as long as it works.

The lock belongs to an open file, which the process inherits: however it ends, the lock ends with
it. So nobody mistakes a dead process for a busy one, and two never do the same work at once. Who
starts one takes the lock first, then changes the state, then hands the lock on.
"""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

CHILD = "coderpath_web.child"
"""What every such process runs."""
LONGEST_WAIT = 5.0
"""Seconds in which a process that has said its last word surely has ended."""
_BETWEEN = 0.02
_children: list[subprocess.Popen[bytes]] = []


class AtWork(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """A process is at work, so that no other can be started."""


@contextmanager
def standing_still(folder: Path, patience: float | None = None) -> Iterator[BinaryIO]:
    """Hold the lock of a folder, so that no process works there; waits for one just ending.

    Raises AtWork when one is still at work after some seconds.
    """
    end = time.monotonic() + (LONGEST_WAIT if patience is None else patience)
    while (lock := _taken(folder)) is None:
        if time.monotonic() > end:
            raise AtWork
        time.sleep(_BETWEEN)
    with lock:
        yield lock


def start(folder: Path, work: str, arguments: tuple[str, ...], lock: BinaryIO) -> int:
    """Start a process that calls a function by its dotted name, and hand it the lock.

    Gives the number of the process. Raises OSError where the machine has no room for it.
    """
    with (folder / "child.log").open("ab") as out:
        child = subprocess.Popen(  # noqa: S603 -- our own program, with numbers
            [sys.executable, "-m", CHILD, work, str(lock.fileno()), *arguments],
            env=_with_settings(),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            pass_fds=[lock.fileno()],
            process_group=0,  # What stops the server at a terminal does not stop it.
        )
    _remember(child)
    return child.pid


def go_on(folder: Path, work: str, arguments: tuple[str, ...]) -> bool:
    """See to it that a process works in a folder; False where the machine has no room for one."""
    try:
        with standing_still(folder, patience=0) as lock:
            start(folder, work, arguments, lock)
    except AtWork:
        return True
    except OSError:
        return False
    return True


def let_go(lock: int) -> None:
    """Let the lock go that was handed on; a program takes long to end after its last word."""
    fcntl.flock(lock, fcntl.LOCK_UN)


def is_running(folder: Path) -> bool:
    """Tell whether a process is at work. Many may ask at once: none keeps one from its lock."""
    try:
        with (folder / "lock").open("rb") as lock:
            return not _locked(lock, fcntl.LOCK_SH)
    except FileNotFoundError:
        return False


def _remember(child: subprocess.Popen[bytes]) -> None:
    """Keep a hold of children until they have ended, so that none stays behind as a zombie."""
    _children[:] = [one for one in (*_children, child) if one.poll() is None]


def _taken(folder: Path) -> BinaryIO | None:
    """Try to take the lock; it goes when the last holder of the file closes it."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "lock"
    lock = place.open("ab")
    # A child that was the last to hold it may have removed the folder with the file.
    if _locked(lock, fcntl.LOCK_EX) and _is_there(lock, place):
        return lock
    lock.close()
    return None


def _locked(lock: BinaryIO, how: int) -> bool:
    try:
        fcntl.flock(lock, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_there(lock: BinaryIO, place: Path) -> bool:
    return place.exists() and os.path.samestat(os.fstat(lock.fileno()), place.stat())


def environment() -> dict[str, str]:
    """Give what a child finds this program by, wherever this process was started."""
    source = str(Path(__file__).resolve().parents[1])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def _with_settings() -> dict[str, str]:
    """Give the child the settings of this process as well, wherever those came from."""
    return {
        **environment(),
        "DJANGO_SETTINGS_MODULE": "coderpath_web.settings",
        "CODERPATH_HOME": str(settings.HOME),
        **({"CODERPATH_TODAY": settings.TODAY.isoformat()} if settings.TODAY else {}),
    }
