"""One fact after another put on file in the demo organisation, each by an action of its own.

`python -m benchmarks.log.recording` prints how many bytes each kind costs in the database's log.
It asks of the product only what every version of it answers, so that two can be held side by side.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from coderpath_web.commands.installation import open_installation

if TYPE_CHECKING:
    from coderpath_web.people.models import Coder

CODERS = 20


class Recorded(NamedTuple):
    """A row that is recorded about every coder, and how the log stood before."""

    what: str
    kind: str
    row: dict[str, str]
    is_after_a_checkpoint: bool = True
    """PostgreSQL then logs every page that it changes whole, the first time."""


ROWS = (
    Recorded("a course that no path asks for", "courses", {"of": "Juggling", "on": "2026-11-02"}),
    Recorded(
        "another, no checkpoint between",
        "courses",
        {"of": "Chess", "on": "2026-11-02"},
        is_after_a_checkpoint=False,
    ),
    Recorded("the hours of a month", "hours", {"month": "2026-11", "productive_minutes": "9000"}),
    Recorded("a credential", "credentials", {"credential": "CCS", "since": "2026-11-02"}),
)


def main() -> None:
    """Print one object."""
    open_installation()
    from coderpath_web.demo.load import load_demo  # noqa: PLC0415 -- after set-up

    load_demo()
    found: defaultdict[str, list[int]] = defaultdict(list)
    for coder in _coders():
        for one in ROWS:
            found[one.what].append(_bytes(coder, one))
    sys.stdout.write(json.dumps({what: median(some) for what, some in found.items()}) + "\n")


def _coders() -> "list[Coder]":
    """Give coders who work there still, from all of the table."""
    from coderpath_web.people.models import Coder  # noqa: PLC0415 -- after set-up

    working = Coder.objects.filter(facts__kind="coders", facts__until=None).order_by("pk")
    found = list(working.distinct())
    return found[:: len(found) // CODERS][:CODERS]


def _bytes(coder: "Coder", one: Recorded) -> int:
    """Record a row about a coder, and give what that costs."""
    from coderpath.facts.files.memory import memory_place  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.evidence.actions import record_facts  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.imports.reading import read_rows  # noqa: PLC0415 -- as above

    new = read_rows(memory_place({one.kind: [{"coder": coder.code, **one.row}]})).new
    begun = _begin(one)
    record_facts(by=None, new=new)
    return _end(begun)


def _begin(one: Recorded) -> str:
    """Empty the log on SQLite; on PostgreSQL give where it stands."""
    from django.db import connection  # noqa: PLC0415 -- after set-up

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return ""
        if one.is_after_a_checkpoint:
            cursor.execute("CHECKPOINT")
        cursor.execute("SELECT pg_current_wal_insert_lsn()")
        return str(cursor.fetchone()[0])


def _end(begun: str) -> int:
    from django.db import connection  # noqa: PLC0415 -- after set-up

    if not begun:
        return Path(f"{connection.settings_dict['NAME']}-wal").stat().st_size
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn() - %s::pg_lsn", [begun])
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main()
