"""Why the database, or the disk below it, could not do what a page asked of it."""

import errno
import sqlite3
from enum import Enum, auto

from django.db import Error


class Reason(Enum):
    """What passes by waiting, or by the hand of whoever runs the installation."""

    BUSY = auto()
    """Somebody else saves, for longer than we wait."""
    FULL = auto()
    """The disk, or what may be used of it, is full."""
    READ_ONLY = auto()
    """Nothing may be written there."""
    AWAY = auto()
    """The database does not answer, or can no longer be read."""


_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: Reason.BUSY,
    sqlite3.SQLITE_LOCKED: Reason.BUSY,
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Reason.AWAY,
    sqlite3.SQLITE_IOERR: Reason.AWAY,
    sqlite3.SQLITE_CORRUPT: Reason.AWAY,
    sqlite3.SQLITE_NOTADB: Reason.AWAY,
}
_OF_POSTGRESQL = {
    "55P03": Reason.BUSY,  # waited for a lock
    "40P01": Reason.BUSY,  # two waited for each other
    "40001": Reason.BUSY,  # two wrote the same
    "53100": Reason.FULL,
    "25006": Reason.READ_ONLY,
    "53300": Reason.AWAY,  # more connections than it takes
}
_AWAY_CLASSES = ("08", "57P")  # connections, and a server that stops or starts
_OF_THE_DISK = {
    errno.ENOSPC: Reason.FULL,
    errno.EDQUOT: Reason.FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.READ_ONLY,
}


def reason_of(error: BaseException | None) -> Reason | None:
    """Give why something failed that can be done later; None where it is a mistake of ours."""
    if isinstance(error, Error):
        return _of_database(error.__cause__)
    return _OF_THE_DISK.get(error.errno or 0) if isinstance(error, OSError) else None


def _of_database(cause: BaseException | None) -> Reason | None:
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        return _OF_SQLITE.get(code & 0xFF)  # the low byte is the kind, the others tell more of it
    if isinstance(cause, sqlite3.Error):
        return None
    state = getattr(cause, "sqlstate", None)
    if state is None:
        # The driver has no word of the server: it was not reached, or went away.
        return Reason.AWAY if _is_of_connection(cause) else None
    return _OF_POSTGRESQL.get(state, Reason.AWAY if state.startswith(_AWAY_CLASSES) else None)


def _is_of_connection(cause: BaseException | None) -> bool:
    return type(cause).__name__ in {"OperationalError", "InterfaceError"}
