"""`python -m coderpath_web.rooms.loads.reading_child FILE`: reads a file of records, in its limits.

It takes what it needs to know from its input, pickled, and gives what it reads as its output: a
batch after the other, then None; or the finding for which the file is refused. It says nothing else
of what goes wrong, for that might quote the file.
"""

import os
import pickle
import sys
from pathlib import Path
from typing import Any

from coderpath_web.limits import keep_limits

MOST_MEMORY = 1024**3
"""Bytes of address space."""
MOST_SECONDS = 300
"""Of computing time."""


def run(path: Path, told: dict[str, Any]) -> None:
    """Read the file; `told` holds the key, the mapping, what findings call it, and today.

    Without a key a mapping is begun by its headings instead, and nothing else of it is read.
    """
    from coderpath.facts.files.table import BadFile  # noqa: PLC0415 -- after the limits
    from coderpath.records.formats.table.drafting import draft  # noqa: PLC0415 -- as above
    from coderpath.records.formats.table.headings import headings_of  # noqa: PLC0415 -- as above
    from coderpath.records.reading import read  # noqa: PLC0415 -- as above
    from coderpath.records.types import read_types  # noqa: PLC0415 -- as above

    out = sys.stdout.buffer
    if (types := read_types().types) is None:
        raise SystemExit(1)  # The shipped table is tested.
    try:
        if "key" not in told:
            pickle.dump(draft(headings_of(path, **told)[0]), out)
        else:
            for batch in read(path, types=types, **told):
                pickle.dump(batch, out, pickle.HIGHEST_PROTOCOL)
        pickle.dump(None, out)
    except BadFile as bad:
        pickle.dump(bad.finding, out)
    out.flush()


if __name__ == "__main__":
    keep_limits(memory=MOST_MEMORY, seconds=MOST_SECONDS)
    os.nice(5)
    run(Path(sys.argv[1]), pickle.load(sys.stdin.buffer))  # noqa: S301 -- of our own program
