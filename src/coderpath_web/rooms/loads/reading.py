"""Reading a file of records that somebody uploaded: in a child, which is ended when it takes long.

The file stands in a folder of its own as long as it is read, and is gone before there is an answer.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any

from django.conf import settings

from coderpath.findings import Finding
from coderpath.records.batch import Batch
from coderpath.records.formats.table.drafting import BegunMapping
from coderpath.records.reading import format_of
from coderpath_web import clock
from coderpath_web.process import environment
from coderpath_web.rooms.loads.key import records_key
from coderpath_web.rooms.loads.refused import FileRefused, refused

CHILD = "coderpath_web.rooms.loads.reading_child"
LONGEST = 240.0
"""Seconds by the clock on the wall."""
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".parquet")
ENDINGS = frozenset({*TABLES, ".json", ".ndjson", ".jsonl", ".837", ".edi", ".x12", ".dat"})
FILE = "The file"
"""What findings call it."""
NO_FORMAT = (
    "This is no file of coded records that can be read",
    "An 837I claim file, FHIR, or a table",
    "Export it in one of these formats",
)
TOO_LONG = (
    "The file takes too much time or memory to read",
    "A file of coded records is read within a few minutes",
    "Split it, for example by month",
)


class Uploaded:
    """A file as it was uploaded; what it was called is kept nowhere, for names tell of people."""

    def __init__(self, path: Path, digest: str) -> None:
        self.path = path
        self.digest = digest
        if (found := format_of(path)) is None:
            raise refused(*NO_FORMAT)
        self.format = found

    def batches(self, mapping: object = None) -> Iterator[Batch]:
        """Read it in a child. Raises FileRefused."""
        today = clock.today().toordinal()
        return self._given({"key": records_key(), "mapping": mapping, "today": today})

    def draft(self) -> BegunMapping:
        """Begin a mapping by the headings of a table, in a child. Raises FileRefused."""
        found: BegunMapping = next(self._given({}))
        return found

    def _given(self, told: dict[str, object]) -> Iterator[Any]:
        with _child(self.path) as child:
            with child.stdin as into:
                pickle.dump({**told, "file": FILE}, into)
            yield from _given(child.stdout)


@contextmanager
def uploaded(file: Any) -> Iterator[Uploaded]:
    """Write an uploaded file where a child can read it; it is gone afterwards, whatever happens.

    Raises FileRefused where it is of no format that is read.
    """
    ending = PurePath(str(file.name)).suffix.lower()
    digest = sha256()
    with TemporaryDirectory(prefix="records-", dir=settings.HOME) as folder:
        path = Path(folder) / f"upload{ending if ending in ENDINGS else ''}"
        with path.open("wb") as kept:
            for part in file.chunks():
                digest.update(part)
                kept.write(part)
        file.close()  # Where it was large, Django kept it in a file, too.
        yield Uploaded(path, digest.hexdigest())


@contextmanager
def _child(path: Path) -> Iterator[Any]:
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", CHILD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # What went wrong might quote the file.
        env=environment(),
    ) as child:
        ended = Timer(LONGEST, child.kill)
        ended.start()
        try:
            yield child
        finally:
            ended.cancel()
            child.kill()


def _given(out: Any) -> Iterator[Any]:
    while True:
        try:
            given = pickle.load(out)  # noqa: S301 -- of our own program
        except (EOFError, pickle.UnpicklingError):
            raise refused(*TOO_LONG) from None
        if given is None:
            return
        if isinstance(given, Finding):
            raise FileRefused(given)
        yield given
