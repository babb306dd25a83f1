"""An export as it was uploaded: read by a child from a file that is gone before the answer."""

import json
import logging
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from coderpath_web.access.refused import Refused
from coderpath_web.process import environment

CHILD = "coderpath_web.rooms.weeks.timekeeping.reading_child"
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")
MOST_BYTES = 20 * 1024 * 1024
LONGEST_WAIT = 90.0
"""Seconds by the clock on the wall, for the child has to share the machine."""
NOT_READ = "{name} is not read. Upload a CSV or XLSX file."
TOO_LARGE = "{name} is larger than 20 MB. Export a shorter time."
TOO_MUCH = "{name} takes too much time or memory to read. Export a shorter time."
EMPTY = "{name} has no rows below its headings. Check the export."
_log = logging.getLogger(__name__)


class Export(NamedTuple):
    """A table: its headings, its rows with their numbers, and what of it was left out."""

    name: str
    sha256: str
    heads: list[str]
    lines: list[tuple[int, list[str]]]
    notes: list[str]


def read_export(name: str, content: bytes) -> Export:
    """Read an export. Raises Refused, with what is wrong and how to mend it."""
    ending = Path(name).suffix.lower()
    if ending not in ENDINGS:
        raise Refused(NOT_READ.format(name=name))
    if len(content) > MOST_BYTES:
        raise Refused(TOO_LARGE.format(name=name))
    with TemporaryDirectory(prefix="coderpath-time-") as folder:
        path = Path(folder) / f"export{ending}"
        path.write_bytes(content)
        found = _read(name, path)
    if "wrong" in found:
        raise Refused(f"{name}: {found['wrong']}")
    if not found["lines"]:
        raise Refused(EMPTY.format(name=name))
    lines = [(number, cells) for number, cells in found["lines"]]
    return Export(name, sha256(content).hexdigest(), found["heads"], lines, found["notes"])


def _read(name: str, path: Path) -> dict[str, Any]:
    try:
        child = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", CHILD, str(path)],
            capture_output=True,
            env=environment(),
            timeout=LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(TOO_MUCH.format(name=name)) from error
    if child.returncode:
        _log.warning("an export of timekeeping was not read: %s", child.returncode)
        raise Refused(TOO_MUCH.format(name=name))
    found: dict[str, Any] = json.loads(child.stdout)
    return found
