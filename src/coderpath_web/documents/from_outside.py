"""Reading a text that somebody gave, before anything is known of it: in a child, in its limits.

A small text can keep its reader busy for minutes, in more ways than a guard can list. So a process
of its own reads it, one at a time, and is ended where it takes too long or too much memory.
"""

import logging
import pickle
import subprocess
import sys
from threading import Lock

from coderpath.documents.path.reader import PathReading
from coderpath.findings import Finding, Grade
from coderpath_web.documents.reading_child import MOST_SECONDS
from coderpath_web.process import environment

LONGEST_WAIT = 20.0
"""Seconds by the clock on the wall, for the child has to share the machine."""
MOST_FINDINGS = 200
"""Findings of one reading that a page shows: beyond them nobody reads on."""

TOO_MUCH = (
    "The document takes too much time or memory to read",
    "Make it shorter, and take out what repeats itself",
)
OTHER_VERSION = (
    "The program was updated while it ran, so the document could not be read",
    "Nothing of yours was lost: have Coderpath started again, then try again",
)
_one_at_a_time = Lock()
_log = logging.getLogger(__name__)


def read_from_outside(text: str, file: str) -> PathReading:
    """Read a path document's text in a child; what cannot be read in time is a finding."""
    if not _one_at_a_time.acquire(timeout=LONGEST_WAIT):
        return _refused(file, "Other documents are being read", "Try again in a minute")
    try:
        return _shortened(_read(text, file), file)
    finally:
        _one_at_a_time.release()


def _read(text: str, file: str) -> PathReading:
    try:
        child = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "coderpath_web.documents.reading_child", file],
            input=text.encode("utf-8", "surrogatepass"),
            capture_output=True,
            env=environment(),
            timeout=LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _refused(file, *TOO_MUCH)
    if child.returncode:
        said = child.stderr.decode("utf-8", "replace")
        _log.warning("a document was not read: %s: %s", child.returncode, said[-2000:])
        return _refused(file, *TOO_MUCH)
    try:
        reading: PathReading = pickle.loads(child.stdout)  # noqa: S301 -- of our own program
    except (AttributeError, ImportError, TypeError):
        # The child is of the program as it lies on the disk now, not as this server began with.
        _log.exception("a document was read by another version of the program")
        return _refused(file, *OTHER_VERSION)
    return reading


def _refused(file: str, found: str, mend: str) -> PathReading:
    allowed = f"A path document is read within {MOST_SECONDS} seconds"
    return PathReading(None, (Finding(file, 1, 1, Grade.ERROR, found, allowed, mend),))


def _shortened(reading: PathReading, file: str) -> PathReading:
    """Leave out findings beyond those that anybody reads, and say so."""
    shown, more = reading.findings[:MOST_FINDINGS], reading.findings[MOST_FINDINGS:]
    if not more:
        return reading
    rest = Finding(
        file,
        more[0].line,
        1,
        min((one.grade for one in more), key=lambda grade: grade is not Grade.ERROR),
        f"{len(more):,} more things were found from here on",
        f"The first {MOST_FINDINGS} are shown",
        "Fix these first",
    )
    return PathReading(reading.path, (*shown, rest))
