"""Putting the large organisation on file, raw: facts as they come, derived rows in one go.

`python -m benchmarks.large.preparing COPIES` prints who works there, and how long it took.
"""

import json
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import Any

from benchmarks.large.organisation import Tables, departments
from benchmarks.load.preparing import PASSWORD
from coderpath_web.commands.installation import open_as_it_is, open_installation

ACCOUNTS = ("teresa", "priya")
"""Two HR partners: one proposes, the other confirms."""
SINCE = date(2020, 11, 1)


def main() -> None:
    """Print one object."""
    open_installation()
    sys.stdout.write(json.dumps(organisation(int(sys.argv[1]))) + "\n")


def organisation(copies: int) -> dict[str, Any]:
    """Put so many departments on file; give who works there, how many facts, and the seconds."""
    start = time.perf_counter()
    with_paths()
    employed: list[str] = []
    facts = 0
    for tables in departments(copies):
        employed += [row["coder"] for row in tables["coders"] if not row["left"]]
        facts += recorded(tables)
    derived()
    accounts()
    return {"coders": sorted(employed), "facts": facts, "seconds": time.perf_counter() - start}


def with_paths() -> None:
    """Adopt the demo's two paths, under which nobody is judged yet."""
    from coderpath_web.demo.paths import demo_paths  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.paths.actions import adopt_path  # noqa: PLC0415 -- as above

    for text in demo_paths():
        adopt_path(by=None, text=text)


def recorded(tables: Tables) -> int:
    """Record the rows of one department without checking them; give how many."""
    from coderpath.facts.files.memory import memory_place  # noqa: PLC0415 -- after set-up
    from coderpath_web.facts.change import put_on_file  # noqa: PLC0415 -- as above
    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above
    from coderpath_web.journal.turn import in_turn  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.imports.reading import read_rows  # noqa: PLC0415 -- as above

    new = read_rows(memory_place(tables)).new

    @in_turn
    def record() -> None:
        put_on_file(entry=write_entry(by=None, action="facts.recorded"), new=new)

    record()
    return len(new)


def derived() -> None:
    """Judge everybody, some at a time, on every processor."""
    from coderpath_web.people.identities import everyone  # noqa: PLC0415 -- after set-up
    from coderpath_web.standings.records import batches  # noqa: PLC0415 -- as above

    some = [batch for batch, _, _ in batches(sorted(everyone()))]
    anew = get_context("spawn")
    with ProcessPoolExecutor(mp_context=anew, initializer=open_as_it_is) as processes:
        list(processes.map(judged, some))


def judged(coders: Sequence[int]) -> None:
    """Write what follows from the facts of some coders; nothing is locked before that."""
    from django.db import transaction  # noqa: PLC0415 -- after set-up

    from coderpath_web.documents.queries import adopted  # noqa: PLC0415 -- as above
    from coderpath_web.facts.queries import facts_of  # noqa: PLC0415 -- as above
    from coderpath_web.standings.actions.writing import write  # noqa: PLC0415 -- as above
    from coderpath_web.standings.difference import differences  # noqa: PLC0415 -- as above
    from coderpath_web.standings.records import records_of  # noqa: PLC0415 -- as above

    records = records_of(coders, facts_of(coders).facts)
    found = list(differences(coders, records, adopted()))
    with transaction.atomic():
        for one in found:
            write(one)


def accounts() -> None:
    """Make the accounts of those who act, who have come in before."""
    from coderpath_web.access.models import Grant  # noqa: PLC0415 -- after set-up
    from coderpath_web.access.roles import Scope  # noqa: PLC0415 -- as above
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- as above
    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above
    from coderpath_web.journal.turn import in_turn  # noqa: PLC0415 -- as above

    @in_turn
    def make(name: str) -> None:
        account = Account.objects.create_user(username=name, name=name.title(), password=PASSWORD)
        entry = write_entry(by=None, action="account.made", details={"name": name})
        account.last_login = entry.at
        account.save(update_fields=["last_login"])
        Grant.objects.create(
            account=account,
            role="hr-partner",
            scope=Scope.CORPORATE,
            since=SINCE,
            given_in=entry,
        )

    for name in ACCOUNTS:
        make(name)


if __name__ == "__main__":
    main()
