"""Six years of the demo organization, uploaded as CSV files into an empty organisation and saved.

`python -m benchmarks.web.importing` prints how long looking and saving took, and the most memory
that the process doing it has held.
"""

import csv
import json
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.web.filling import megabytes
from benchmarks.web.floor import least
from benchmarks.web.processor import of_server
from benchmarks.web.waiting import somebody_else
from coderpath_demo import generate, write
from coderpath_demo.generate import UNTIL
from coderpath_web.commands.installation import open_installation

if TYPE_CHECKING:
    from coderpath_web.accounts.models import Account
    from coderpath_web.rooms.imports.models import Import

SEED = 1
COURSES = 100_000


def main() -> None:
    """Print one object."""
    open_installation()
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(generate(SEED), folder, SEED, UNTIL)
        sys.stdout.write(json.dumps(measured(folder)) + "\n")


def measured(folder: Path) -> dict[str, Any]:
    """Import a folder into an empty organisation, and then a file of very many courses."""
    from coderpath_web.rooms.paths.actions import adopt_shipped  # noqa: PLC0415 -- after set-up
    from tests.web.factories import account  # noqa: PLC0415 -- as above

    adopt_shipped(by=None, name="intermountain-original")
    adopt_shipped(by=None, name="intermountain-revised")
    by = account("administrator")
    files = sorted(folder.glob("*.csv"))
    found = imported(by, files)
    must = least(folder)
    found |= {"least": must.seconds, "least_cpu": must.cpu}
    later = folder / "later"
    later.mkdir()
    courses = imported(by, [courses_of(folder / "coders.csv", later / "courses.csv")])
    found |= {f"courses_{name}": value for name, value in courses.items()}
    productivity = next(file for file in files if file.stem == "productivity")
    return found | {"rows": sum(1 for _ in productivity.open("rb")) - 1}


def courses_of(coders: Path, file: Path) -> Path:
    """Write very many courses that no path asks for, about the coders of another file."""
    with coders.open(newline="", encoding="utf-8") as rows:
        codes = sorted({row["coder"] for row in csv.DictReader(rows)})
    lines = (f"{codes[n % len(codes)]},Course {n},2026-01-02\n" for n in range(COURSES))
    file.write_text("coder,of,on\n" + "".join(lines), encoding="utf-8")
    return file


def imported(by: "Account", files: list[Path]) -> dict[str, Any]:
    """Bring files in, look at them and save them, as an administrator's two clicks do."""
    from django.core.files import File  # noqa: PLC0415 -- after set-up

    from coderpath_web.rooms.imports.actions import bring_files, save_import  # noqa: PLC0415 -- as above

    start, server = time.perf_counter(), of_server()
    one = bring_files(by=by, files=[File(file.open("rb"), file.name) for file in files])
    look = finished(one, "looked")
    looked = time.perf_counter()
    with somebody_else() as waits:
        save_import(by=by, one=one)
        save = finished(one, "saved")
    return {
        "look": looked - start,
        "save": time.perf_counter() - looked,
        "cpu": look.cpu + save.cpu + of_server() - server,
        "megabytes": max(look.megabytes, save.megabytes),
        "waited": waits.longest,
        "failed": waits.failed,
    }


class Used(NamedTuple):
    """What a process has used: the most memory at once, and seconds of the processor."""

    megabytes: float
    cpu: float


def finished(one: "Import", state: str) -> Used:
    """Wait for the process at work on an import; give what it used."""
    from coderpath_web.rooms.imports.folder import kept  # noqa: PLC0415 -- after set-up

    used = os.wait4(kept(one.pk, "child"), 0)[2]
    one.refresh_from_db()
    if one.state != state:
        raise SystemExit(f"the import is {one.state}: {one.counts}")
    return Used(megabytes(used.ru_maxrss), used.ru_utime + used.ru_stime)


if __name__ == "__main__":
    main()
