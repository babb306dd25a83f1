"""Entries one by one, and many rows under one: `python -m benchmarks.appending.written HOW`.

Prints one object: the seconds that each takes. HOW is "sealed", or "unsealed" for entries of which
none becomes a leaf, as before there was a ledger.
"""

import json
import sys
from time import perf_counter

from coderpath_web.commands.installation import open_installation

ENTRIES, ROWS = 1000, 100_000


def main() -> None:
    """Write both, and say how long each took."""
    open_installation()
    if sys.argv[1] == "unsealed":
        from coderpath_web.journal import turn  # noqa: PLC0415 -- after set-up

        turn.seal_newest = lambda: None
    print(json.dumps({"one entry": _entries(), f"{ROWS:,} rows under one": _rows()}))


def _entries() -> float:
    """Give the seconds that one entry takes, in a turn of its own."""
    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.turn import in_turn  # noqa: PLC0415 -- as above

    @in_turn
    def act(number: int) -> None:
        write_entry(by=None, action="facts.recorded", why="Report.", details={"rows": number})

    begin = perf_counter()
    for number in range(ENTRIES):
        act(number)
    return (perf_counter() - begin) / ENTRIES


def _rows() -> float:
    """Give the seconds that facts take which are put on file at once, with their entry."""
    from coderpath.facts.files.memory import memory_place  # noqa: PLC0415 -- after set-up
    from coderpath_web.facts.change import put_on_file  # noqa: PLC0415 -- as above
    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above
    from coderpath_web.journal.turn import in_turn  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.imports.reading import read_rows  # noqa: PLC0415 -- as above

    rows = [{"coder": "c1", "of": f"course {number}", "on": "2026-10-01"} for number in range(ROWS)]
    people = [{"coder": "c1", "name": "c1", "facility": "north", "hired": "2020-01-01"}]
    places = [{"facility": "north", "name": "North", "region": "Valley"}]
    new = read_rows(memory_place({"facilities": places, "coders": people, "courses": rows})).new

    @in_turn
    def act() -> None:
        entry = write_entry(by=None, action="facts.imported", why="Report.")
        put_on_file(entry=entry, new=new)

    begin = perf_counter()
    act()
    return perf_counter() - begin


if __name__ == "__main__":
    main()
