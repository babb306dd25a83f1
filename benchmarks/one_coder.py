"""`python -m benchmarks.one_coder DEMO`: the judge's least CPU time a coder, as one line of JSON.

It asks of the library only what every version of it answers, so that two can be held side by side.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.ten_years import tables
from benchmarks.timing import least
from coderpath.criteria.branch import Branch
from coderpath.documents.path import read_path
from coderpath.facts.reading import read_facts, read_tables
from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, judge
from coderpath.path import CareerPath
from coderpath.replay import replay

ON = date(2025, 2, 1).toordinal()
"""The day on which the coder of ten years is judged."""

DEMO_ON = date(2026, 10, 31).toordinal()
EVERY = 28
"""Of so many coders of the demo one is judged."""


def main() -> None:
    """Print how many milliseconds each work takes a coder."""
    paths = [shipped("intermountain-original"), shipped("intermountain-revised")]
    made_up = [read_tables(tables()).facts.coders["c1"]]
    demo = list(read_facts(Path(sys.argv[1])).facts.coders.values())[::EVERY]
    found = measured("ten years, both paths", made_up, paths, ON, 150)
    found |= measured("the demo, revised path", demo, paths[1:], DEMO_ON, 10)
    print(json.dumps(found))


def shipped(name: str) -> CareerPath:
    """Read a shipped path."""
    path = read_path(name).path
    if path is None:
        raise SystemExit(f"{name} has errors")
    return path


def measured(
    of: str, records: Sequence[CoderRecord], paths: Sequence[CareerPath], on: int, runs: int
) -> Mapping[str, float]:
    """Give the milliseconds that a coder takes; months are rolled up before."""
    months = [record.months for record in records]

    def each(work: Callable[[CoderRecord, CareerPath], object]) -> float:
        def everyone() -> None:
            for record, known in zip(records, months, strict=True):
                fresh = record.with_months(known)
                for path in paths:
                    work(fresh, path)

        return least(everyone, runs) / len(records) * 1000

    return {
        f"judge: {of}": each(lambda record, path: judge(record, path, on)),
        f"and read all evidence: {of}": each(
            lambda record, path: list(evidence(judge(record, path, on)))
        ),
        f"replay: {of}": each(replay),
    }


def evidence(judgement: Judgement) -> Iterator[Any]:
    """Go through the facts behind every criterion of a judgement, shared ones once."""
    asked = [item for level in judgement.levels for item in (*level.requirements, *level.preferred)]
    seen: set[int] = set()
    left = [item.branch for item in asked]
    while left:
        branch: Branch = left.pop()
        if id(branch) not in seen:
            seen.add(id(branch))
            left += branch.parts
            yield from branch.facts


if __name__ == "__main__":
    main()
