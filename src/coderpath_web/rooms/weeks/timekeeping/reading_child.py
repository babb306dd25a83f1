"""`python -m ...weeks.timekeeping.reading_child FILE`: reads a table in its limits, as JSON.

What somebody uploads can keep its reader busy for as long as it likes: so a process of its own
reads it, and is ended where it takes too long.
"""

import json
import os
import sys
from pathlib import Path

from coderpath_web.limits import keep_limits

MOST_MEMORY = 1024**3
"""Bytes of address space."""
MOST_SECONDS = 30
"""Of computing time; fifty thousand rows take a tenth of it."""
MOST_ROWS = 50_000


def read(path: Path) -> dict[str, object]:
    """Read a table: its headings, its rows with their numbers, and what was left out."""
    from coderpath.facts.files.table import BadFile  # noqa: PLC0415 -- after the limits
    from coderpath.roster.said import Sort  # noqa: PLC0415 -- as above
    from coderpath.roster.table.asked import AskedTable  # noqa: PLC0415 -- as above
    from coderpath.roster.table.rows import read_rows  # noqa: PLC0415 -- as above

    try:
        rows = read_rows(path, AskedTable())
    except BadFile as bad:
        one = bad.finding
        return {"wrong": f"{one.found}. {one.allowed}. {one.mend}."}
    if len(rows.rows) > MOST_ROWS:
        return {"wrong": f"It has more than {MOST_ROWS:,} rows. Export a shorter time."}
    notes = [f"{one.what}: {one.says}." for one in rows.said(()) if one.sort != Sort.TAKEN]
    lines = [[one.line, one.cells] for one in rows.each()]
    return {"heads": list(rows.header), "lines": lines, "notes": notes}


if __name__ == "__main__":
    keep_limits(memory=MOST_MEMORY, seconds=MOST_SECONDS)
    os.nice(5)
    json.dump(read(Path(sys.argv[1])), sys.stdout)
