"""An installation of its own with the demo organisation, and the server that people run."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

PATIENCE = 60  # seconds
ERRORS = 400
HOST = "127.0.0.1"
PROGRAM = str(Path(sys.executable).with_name("coderpath"))


def free_port() -> int:
    """Give a port that nobody listens at."""
    with socket.socket() as door:
        door.bind((HOST, 0))
        return door.getsockname()[1]


class Served(NamedTuple):
    """A server that answers: at which port, and the number of its process."""

    port: int
    process: int


@contextmanager
def serving(environment: Mapping[str, str], *, is_demo: bool = True) -> Iterator[int]:
    """Serve as `make demo` does, with two workers, or as people do; give the port."""
    with served(environment, is_demo=is_demo) as one:
        yield one.port


@contextmanager
def served(environment: Mapping[str, str], *, is_demo: bool = True) -> Iterator[Served]:
    """Serve as above; give the process, too."""
    port = free_port()
    command = [PROGRAM, "serve", *(["--demo"] if is_demo else []), "--port", str(port)]
    server = subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.DEVNULL)
    try:
        wait(port)
        yield Served(port, server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(PATIENCE)


def wait(port: int, patience: float = PATIENCE) -> None:
    """Wait until the server answers; an answer that speaks of an error is none."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            status, _ = ask(port, "/", "")
        except OSError:
            time.sleep(0.1)
            continue
        if status < ERRORS:
            return
        raise SystemExit(f"the first page answered {status}")
    raise SystemExit(f"nobody answers at port {port}")


def ask(port: int, address: str, cookie: str) -> tuple[int, int]:
    """Get a page whole, on a connection of its own; give its status and its length."""
    connection = HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", address, headers={"Cookie": cookie})
        answer = connection.getresponse()
        return answer.status, len(answer.read())
    finally:
        connection.close()
