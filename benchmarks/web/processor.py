"""Seconds of the processor: of a process, and of the database's server that works for it.

Ratios of these hold on a busy machine too, where seconds on the clock do not.
"""

import os
import time
from pathlib import Path

PROCESSES = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
USED = slice(11, 13)
"""After a process's state: what it used itself, and then its children who have ended."""
WITH_CHILDREN = slice(11, 15)


def spent() -> float:
    """Give what this process and the database's server have used so far."""
    return time.process_time() + of_server()


def of_server() -> float:
    """Give what the server of PostgreSQL has used so far; none where there is none, as on SQLite.

    It must run on this machine, and be readable to whoever asks.
    """
    from django.db import connection  # noqa: PLC0415 -- after set-up

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        (folder,) = cursor.fetchone()
    server = (Path(folder) / "postmaster.pid").read_text().split()[0]
    ticks = sum(map(int, _fields(PROCESSES / server)[WITH_CHILDREN]))
    for place in PROCESSES.glob("[0-9]*"):
        try:
            fields = _fields(place)
        except OSError:
            continue  # It has ended meanwhile.
        if fields[1] == server:
            ticks += sum(map(int, fields[USED]))
    return ticks / TICKS


def _fields(process: Path) -> list[str]:
    """Give what Linux tells of a process, after its name, which stands in brackets."""
    return (process / "stat").read_text().rpartition(")")[2].split()
