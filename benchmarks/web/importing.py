"""Six years of the demo organisation, uploaded as CSV files into an empty organisation and saved.

`python -m benchmarks.web.importing` prints how long looking and saving took, and the most memory
that the process doing it has held.
"""

import json
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.web.filling import megabytes
from benchmarks.web.waiting import somebody_else
from coderpath_demo import generate, write
from coderpath_demo.generate import UNTIL
from coderpath_web.commands.installation import open_installation

if TYPE_CHECKING:
    from coderpath_web.rooms.imports.models import Import

SEED = 1


def main() -> None:
    """Print one object."""
    open_installation()
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(generate(SEED), folder, SEED, UNTIL)
        sys.stdout.write(json.dumps(imported(sorted(folder.glob("*.csv")))) + "\n")


def imported(files: list[Path]) -> dict[str, Any]:
    """Bring files in, look at them and save them, as an administrator's two clicks do."""
    from django.core.files import File  # noqa: PLC0415 -- after set-up

    from coderpath_web.rooms.imports.actions import bring_files, save_import  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.paths.actions import adopt_shipped  # noqa: PLC0415 -- after set-up
    from tests.web.factories import account  # noqa: PLC0415 -- as above

    adopt_shipped(by=None, name="intermountain-original")
    adopt_shipped(by=None, name="intermountain-revised")
    start = time.perf_counter()
    one = bring_files(
        by=account("administrator"), files=[File(file.open("rb"), file.name) for file in files]
    )
    look = finished(one, "looked")
    looked = time.perf_counter()
    with somebody_else() as waits:
        save_import(by=one.by, one=one)
        save = finished(one, "saved")
    return {
        "rows": sum(1 for _ in next(f for f in files if f.stem == "productivity").open("rb")) - 1,
        "look": looked - start,
        "save": time.perf_counter() - looked,
        "megabytes": max(look, save),
        "waited": waits.longest,
        "failed": waits.failed,
    }


def finished(one: "Import", state: str) -> float:
    """Wait for the process at work on an import; give its peak of memory."""
    from coderpath_web.rooms.imports.folder import kept  # noqa: PLC0415 -- after set-up

    used = os.wait4(kept(one.pk, "child"), 0)[2]
    one.refresh_from_db()
    if one.state != state:
        raise SystemExit(f"the import is {one.state}: {one.counts}")
    return megabytes(used.ru_maxrss)


if __name__ == "__main__":
    main()
