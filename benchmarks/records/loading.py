"""Loads of records, timed: `python -m benchmarks.records.loading LOADS`. Prints one object."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import perf_counter
from typing import Any

from coderpath.records import Batch, Code, CodedRecord
from coderpath_web.commands.installation import open_installation

A_LOAD, A_BATCH = 100_000, 5_000
PLACES, CODERS = 12, 400
TYPES = ("inpatient", "outpatient", "emergency", "observation")
CODES = (Code("principal", "J189", "Y"), Code("secondary", "E119", "Y"), Code("secondary", "I10"))


def main() -> None:
    """Load, restate, take back and roll up."""
    open_installation()
    found = _measured(int(sys.argv[1]))
    print(json.dumps(found | {"megabytes": getrusage(RUSAGE_SELF).ru_maxrss * 1024 / 1_000_000}))


def _measured(loads: int) -> dict[str, Any]:
    from benchmarks.records.steps import Steps  # noqa: PLC0415 -- after set-up

    steps, taken = Steps(PLACES, CODERS), []
    for number in range(loads):
        aside, turn = steps.load(_batches(number))
        taken.append((aside, turn))
        print(f"{number}: {aside:.2f} {turn:.2f}", file=sys.stderr)
    restated, undone = steps.restate_and_take_back(_batches(loads - 1, every=10))
    rolled, figures = steps.roll_up()
    seconds = sum(map(sum, taken))
    return {
        "rows": loads * A_LOAD,
        "rate": loads * A_LOAD / seconds,
        "last": A_LOAD / sum(taken[-1]),
        "aside": sum(aside for aside, _ in taken),
        "turn": max(turn for _, turn in taken),
        "restated": restated,
        "undone": undone,
        "rolled": rolled,
        "figures": figures,
        "month": steps.one_month(),
    }


def _batches(load: int, every: int = 1) -> Iterator[tuple[Batch, float]]:
    """Give batches of a load, each with how long it took to make it up: that is not counted."""
    random = Random(load)
    first = date(2020 + load // 12, load % 12 + 1, 1).toordinal()
    for start in range(0, A_LOAD, A_BATCH):
        begin = perf_counter()
        some = [_record(random, load * A_LOAD + at, first) for at in range(start, start + A_BATCH)]
        records = (
            [one._replace(seconds=1, row=one.row) for one in some[::every]] if every > 1 else some
        )
        yield Batch(records, []), perf_counter() - begin


def _record(random: Random, number: int, first: int) -> CodedRecord:
    day = first + number % 28
    return CodedRecord(
        surrogate=f"{random.getrandbits(64):016X}{number % 65_536:04X}",
        facility=f"f{number % PLACES}",
        type=TYPES[number % len(TYPES)],
        line="hospital-inpatient",
        coder=f"c{number % CODERS}",
        coded=day,
        discharged=day - 3,
        service=day - 5,
        billed=day + 1,
        seconds=600 + number % 900,
        charges=1_000_00 + number,
        sex="FM"[number % 2],
        age=number % 91,
        disposition="01",
        codes=CODES,
        row=number % A_LOAD + 1,
    )


if __name__ == "__main__":
    main()
