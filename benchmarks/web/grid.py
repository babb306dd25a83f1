"""What a grid of forty people costs each time that it is checked: `python -m benchmarks.web.grid`.

Runs against the installation that `CODERPATH_HOME` names, with the demo organisation on file.
Prints the least time that the processor worked, since a busy machine says nothing of the rest:
when all forty were just pasted, before anything was looked at and once somebody has begun, and when
they were looked at before, as while somebody types on.
"""

import re
import sys
from collections.abc import Callable
from itertools import count

from benchmarks.timing import least
from coderpath_web.commands.installation import open_installation

PEOPLE, RUNS, TARGET = 40, 7, 500  # milliseconds of the processor
WHO = "priya"
SOURCES = count()
"""A row with a source of its own was never looked at."""


def main() -> None:
    """Print one line a grid: every one of forty rows filled in."""
    open_installation()
    for kind, shared in (
        ("credentials", {"credential": "CCS", "since": "2026-11-10", "source": "A list"}),
        ("reports", {"to": "C0020", "since": "2026-12-01", "source": "Reorganisation"}),
    ):
        for when in ("first of all", "just pasted", "typed on"):
            taken = least(checking(kind, shared, when=when), RUNS) * 1000
            told = f"{kind}, {PEOPLE} rows {when}: {taken:.0f} ms, at most {TARGET}\n"
            sys.stdout.write(told)


def checking(kind: str, shared: dict[str, str], *, when: str) -> Callable[[], None]:
    """Give what checks a grid in which forty are ticked; just pasted, with another source."""
    from django.test import Client  # noqa: PLC0415 -- after set-up

    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- after set-up
    from coderpath_web.kept_while import forget_all  # noqa: PLC0415 -- after set-up

    client = Client(headers={"host": "localhost", "hx-request": "true"})
    client.force_login(Account.objects.get(username=WHO))
    address = f"/record-for-a-team/{kind}/"
    page = client.get(address, headers={"hx-request": "false"}).content.decode()
    keys = re.findall(r'name="take\.([0-9]+)"', page)[:PEOPLE]
    fields = {f"{name}.all": text for name, text in shared.items()}
    fields |= {f"take.{key}": "1" for key in keys}

    def check() -> None:
        if when == "first of all":
            forget_all()
        source = shared["source"] if when == "typed on" else f"{shared['source']} {next(SOURCES)}"
        client.post(address, fields | {"source.all": source})

    return check


if __name__ == "__main__":
    main()
