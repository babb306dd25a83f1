"""Two thousand coders with ten years of facts: five of the demo's departments in its hospitals.

Each copy is the demo of another seed, and its coders have ids of their own. Its first four years of
work are told twice: as they were, and four years earlier.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor

from coderpath.facts.standards import CORPORATE
from coderpath_demo import generate

COPIES = 5
YEARS_BACK = 4
TOLD_TWICE = {"productivity": "month", "hours": "month", "reviews": "on", "points": "on"}
"""The kinds that speak of work, each with its day."""
SHARED = ("facilities", "standards")
NAMING_CODERS = ("coder", "to", "reviewer")

Tables = dict[str, list[dict[str, str]]]


def departments(copies: int) -> Iterator[Tables]:
    """Give the tables of each copy; facilities and standards are in the first alone."""
    with ProcessPoolExecutor() as processes:
        yield from processes.map(department, range(1, copies + 1))


def department(seed: int) -> Tables:
    """Give the tables of one copy."""
    tables = generate(seed)
    begins = min(row["month"] for row in tables["hours"])
    until = _later(begins, YEARS_BACK)
    for kind, day in TOLD_TWICE.items():
        twice = [row for row in tables[kind] if begins <= row[day] < until]
        tables[kind] += [{**row, day: _later(row[day], -YEARS_BACK)} for row in twice]
    _hire_earlier(tables["coders"])
    tables["standards"] = list(_of_everybody(tables["standards"]))
    if seed > 1:
        for kind in SHARED:
            del tables[kind]
        _rename(tables, lambda code: f"D{seed}{code}" if code else "")
    return tables


def _of_everybody(standards: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Measure everybody by the first corporate standards, so that changing one judges all anew."""
    seen: set[str] = set()
    for row in sorted(standards, key=lambda row: row["since"]):
        if row["facility"] == CORPORATE and row["type"] not in seen:
            seen.add(row["type"])
            yield {**row, "until": ""}


def _hire_earlier(coders: list[dict[str, str]]) -> None:
    """Let everybody begin as much earlier as the work is told, at the first of two hires."""
    seen: set[str] = set()
    for row in sorted(coders, key=lambda row: row["hired"]):
        if row["coder"] not in seen:
            seen.add(row["coder"])
            row["hired"] = _later(row["hired"], -YEARS_BACK)


def _later(day: str, years: int) -> str:
    """Give a day or month so many years later; four years apart, both have a 29 February."""
    return f"{int(day[:4]) + years}{day[4:]}"


def _rename(tables: Tables, name: Callable[[str], str]) -> None:
    for rows in tables.values():
        for row in rows:
            row.update({column: name(row[column]) for column in NAMING_CODERS if column in row})
