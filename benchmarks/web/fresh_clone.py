"""From a fresh clone to the first page: `python -m benchmarks.web.fresh_clone`.

Sets up an environment as a newcomer's first `make demo` does; pip takes packages from its cache.
"""

import os
import signal
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.web.figures import Figure, show
from benchmarks.web.serving import PATIENCE, free_port, wait

REPOSITORY = Path(__file__).parents[2]
MOST = 180  # seconds


def main() -> None:
    """Print one table."""
    with TemporaryDirectory(prefix="coderpath-clone-") as name:
        folder = Path(name) / "coderpath"
        subprocess.run(["git", "clone", "--quiet", str(REPOSITORY), str(folder)], check=True)  # noqa: S607 -- whichever git there is
        taken = first_page(folder)
    show("A newcomer", [Figure("make demo, from a fresh clone to a page", taken, MOST, "s")])


def first_page(folder: Path) -> float:
    """Run `make demo` until it answers; give the seconds that took."""
    port = free_port()
    start = time.perf_counter()
    make = subprocess.Popen(
        ["make", "demo", f"PORT={port}"],  # noqa: S607 -- whichever make there is
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        start_new_session=True,
    )
    try:
        wait(port, patience=5 * MOST)
        return time.perf_counter() - start
    finally:
        os.killpg(make.pid, signal.SIGTERM)
        make.wait(PATIENCE)


if __name__ == "__main__":
    main()
