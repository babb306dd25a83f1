"""Run a command with a PostgreSQL of its own: `python -m tests.postgres pytest tests/web`.

The server lives in a temporary folder, answers on a socket there, and is gone afterwards.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

from tests.programs import postgresql

# A crash may lose everything here, so nothing has to wait for the disk.
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def server(options: str = QUICK) -> Iterator[str]:
    """Start a server; give its address; stop it and remove it, whatever happened."""
    with steered_server(options) as steered:
        yield steered.address


class Steered(NamedTuple):
    """A server that a test stops and starts again."""

    address: str
    stop: Callable[[], None]
    start: Callable[[], None]


@contextmanager
def steered_server(options: str = QUICK) -> Iterator[Steered]:
    """Start a server that can be stopped; stop it and remove it, whatever happened."""
    programs = postgresql()
    if programs is None:
        raise SystemExit("PostgreSQL is missing: run python -m tests.programs.")
    with TemporaryDirectory(prefix="coderpath-postgres-") as name:
        folder = Path(name)
        account = _account(folder)
        data = folder / "data"
        _run([programs / "initdb", "-D", data, *_made_as("coderpath")], account, folder)
        control = [programs / "pg_ctl", "-D", data, "-w"]
        started = f"{options} -c listen_addresses='' -c unix_socket_directories='{folder}'"

        def start() -> None:
            _run([*control, "-l", folder / "log", "-o", started, "start"], account, folder)

        def stop() -> None:
            _run([*control, "-m", "immediate", "stop"], account, folder)

        start()
        try:
            yield Steered(f"postgres://coderpath@{quote(name, safe='')}/postgres", stop, start)
        finally:
            if (data / "postmaster.pid").exists():
                stop()


def _made_as(owner: str) -> list[str]:
    return ["-U", owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]


def _account(folder: Path) -> str | None:
    """Name the account that runs the server, which refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    try:
        account = pwd.getpwnam("postgres").pw_name
    except KeyError:
        account = "nobody"
    shutil.chown(folder, account)
    return account


def _run(command: list[object], account: str | None, folder: Path) -> None:
    """Run a program quietly; show what it said when it fails."""
    runner = {"user": account, "group": pwd.getpwnam(account).pw_gid} if account else {}
    said = folder / "said"
    # Into a file: through a pipe, the server that pg_ctl leaves running would keep us waiting.
    with said.open("a") as log:
        done = subprocess.run(
            list(map(str, command)),
            check=False,
            cwd=folder,
            extra_groups=[] if account else None,
            stdout=log,
            stderr=log,
            **runner,
        )
    if done.returncode:
        raise SystemExit(f"{said.read_text()}\n{command[0]} failed.")


def main(arguments: list[str]) -> int:
    """Run the command with DATABASE_URL set; give its exit code."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    with server() as address:
        return subprocess.run(
            arguments, check=False, env=os.environ | {"DATABASE_URL": address}
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
