"""The process of an import: started with a lock that it holds as long as it lives.

The lock belongs to the open file, which the child inherits: however the child ends, the lock ends
with it. So nobody mistakes a dead child for a busy one, and two never work at once.
"""

import fcntl
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from coderpath_web.rooms.imports.folder import folder_of, keep, kept

CHILD = "child"
_children: list[subprocess.Popen[bytes]] = []


def start(key: int, work: str) -> bool:
    """Start a child for an import; False when one is at work already."""
    with _lock_file(key) as lock:
        if not _taken(lock):
            return False
        log = folder_of(key) / "child.log"
        with log.open("ab") as out:
            child = subprocess.Popen(  # noqa: S603 -- our own program, with a number
                [sys.executable, "-m", "coderpath_web.rooms.imports.child", str(key), work],
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                pass_fds=[lock.fileno()],
                start_new_session=True,
            )
        keep(key, CHILD, child.pid)
        _remember(child)
        return True


def _remember(child: subprocess.Popen[bytes]) -> None:
    """Keep a hold of children until they have ended, so that none stays behind as a zombie."""
    _children[:] = [one for one in (*_children, child) if one.poll() is None]


def is_running(key: int) -> bool:
    """Tell whether a child is at work."""
    if not folder_of(key).exists():
        return False
    with _lock_file(key) as lock:
        return not _taken(lock)


def stop(key: int) -> None:
    """Stop the child of an import, if one is at work."""
    if is_running(key) and isinstance(pid := kept(key, CHILD), int):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _lock_file(key: int) -> BinaryIO:
    folder = folder_of(key)
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / "lock").open("ab")


def _taken(lock: BinaryIO) -> bool:
    """Try to take the lock; it goes when the last holder of the file closes it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _environment() -> dict[str, str]:
    """Give the child the settings of this process, wherever those came from."""
    source = str(Path(__file__).resolve().parents[2])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "DJANGO_SETTINGS_MODULE": "coderpath_web.settings",
        "CODERPATH_HOME": str(settings.HOME),
        **({"CODERPATH_TODAY": settings.TODAY.isoformat()} if settings.TODAY else {}),
    }
