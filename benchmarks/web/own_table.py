"""A table of one's own, looked at in an empty organisation: how long each step takes.

`python -m benchmarks.web.own_table ROWS .csv|.xlsx` prints one object: seconds of the processor by
step and all in all by the clock, the floor beside them, and the most memory that it has held.
"""

import json
import resource
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from benchmarks.tables import read_cells, write_table
from benchmarks.web.filling import megabytes
from coderpath_web.commands.installation import open_installation

if TYPE_CHECKING:
    from coderpath_web.rooms.imports.models import Import

P = ParamSpec("P")
Given = TypeVar("Given")


def main() -> None:
    """Print one object."""
    open_installation()
    rows, suffix = int(sys.argv[1]), sys.argv[2]
    with TemporaryDirectory() as name:
        path = Path(name) / f"staff{suffix}"
        write_table(path, rows)
        measured = looked_at(path)
        start = process_time()
        read_cells(path)
    sys.stdout.write(json.dumps(measured | {"floor": process_time() - start}) + "\n")


def looked_at(path: Path) -> dict[str, float]:
    """Look at a table as the process of an import does."""
    from coderpath_web.rooms.imports import doing, source, work  # noqa: PLC0415 -- after set-up

    spent: dict[str, float] = {}
    one = _brought(path)
    for module, name, step in (
        (work, "look_at_table", "look"),
        (source, "fill_tables", "fill"),
        (source, "read_rows", "read"),
        (work, "plan_for", "plan"),
        (work, "write_preview", "write"),
    ):
        setattr(module, name, _timed(getattr(module, name), step, spent))
    doing.step_back = lambda: None  # The clock would tell what others do on the machine.
    before = _most()
    start, begun = process_time(), perf_counter()
    doing.do_in_process(str(one.pk), "look")
    taken = {"whole": process_time() - start, "clock": perf_counter() - begun}
    one.refresh_from_db()
    if one.state != "looked" or one.counts["errors"]:
        raise SystemExit(f"the table was not looked at: {one.state}, {one.counts}")
    return spent | taken | {"megabytes": _most(), "before": before}


def _brought(path: Path) -> "Import":
    from coderpath_web import clock  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.imports import folder  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.imports.models import Import  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.paths.actions import adopt_shipped  # noqa: PLC0415 -- as above
    from tests.web.factories import account, facility  # noqa: PLC0415 -- as above

    adopt_shipped(by=None, name="intermountain-revised")
    for code in ("north", "south"):
        facility(code, code.title())
    by = account("hr-partner")
    one = Import.objects.create(by=by, at=clock.now(), files=[path.name], choices={})
    place = folder.files_of(one.pk)
    place.mkdir(parents=True)
    (place / path.name).write_bytes(path.read_bytes())
    return one


def _timed(work: Callable[P, Given], step: str, spent: dict[str, float]) -> Callable[P, Given]:
    @wraps(work)
    def timed(*given: P.args, **named: P.kwargs) -> Given:
        start = process_time()
        try:
            return work(*given, **named)
        finally:
            spent[step] = spent.get(step, 0.0) + process_time() - start

    return timed


def _most() -> float:
    return megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main()
