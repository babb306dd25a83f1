"""What is found in a department is the same without its records, which take the most room."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NoReturn

import pytest

from coderpath.facts import building
from coderpath.facts.checks.names import unknown_coders
from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import department, department_findings, read_tables
from coderpath.facts.record import CoderRecord, Facts

CODERS = [
    {"coder": code, "name": code, "facility": "north", "hired": "2022-01-03"}
    for code in ("ana", "ben", "cara")
]
TABLES = {
    "coders": CODERS,
    "hours": [
        {"coder": code, "month": "2026-01", "productive_minutes": "9000"} for code in ("ana", "ben")
    ],
    "productivity": [
        {"coder": "ana", "month": "2026-01", "type": "inpatient", "records": "1", "facility": ""}
    ],
    "standards": [
        {
            "facility": "*",
            "type": "inpatient",
            "records": "22",
            "minutes": "420",
            "since": "2020-01-01",
        }
    ],
    "positions": [{"coder": "ben", "level": "two", "fte": "9", "since": "2023-01-01"}],
}


def gathered() -> Gathered:
    """Gather the rows of the tables as a department's."""
    facts = read_tables(TABLES).facts
    assert isinstance(facts, Facts)
    rows: dict[str, list[Any]] = {}
    for record in facts.coders.values():
        for kind in TABLES.keys() - {"standards"}:
            rows.setdefault(kind, []).extend(record.rows_of(kind))
    return Gathered(rows | {"standards": list(facts.standards)}, coder_ids=frozenset(facts.coders))


def test_findings_are_those_of_the_department() -> None:
    found = department_findings(gathered())
    assert found == department(gathered()).findings
    assert [one.column for one in found] == ["month", "fte", "records"]


def test_no_record_is_made_of_whoever_coded_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def record(coder: str, *rows: Any, **more: Any) -> CoderRecord:
        made.append(coder)
        return CoderRecord(coder, *rows, **more)

    rows = gathered()
    monkeypatch.setattr(building, "CoderRecord", record)
    department_findings(rows)
    assert made == ["ana"]


class Known(frozenset[str]):
    """Ids that are asked for one by one, and never gone through."""

    def __iter__(self) -> Iterator[str]:
        raise AssertionError

    def __sub__(self, others: object) -> NoReturn:
        raise AssertionError


def test_ids_are_not_compared_with_each_other_while_all_are_known() -> None:
    some = gathered()
    known = replace(some, coder_ids=Known(some.coder_ids or ()))
    assert len(known.of("hours")) == 2
    assert list(unknown_coders(known)) == []


def test_ids_of_all_are_not_gone_through_for_some_of_them() -> None:
    """An upload is checked in parts beside the ids of everybody: that would be all, once a part."""
    some = gathered()
    beside = replace(some, coder_ids=Known({*(some.coder_ids or ()), "dora", "elin"}))
    assert department_findings(beside) == department_findings(some)
    kept = [row for row in some.coders if row.coder != "ben"]
    without = beside.with_rows({"coders": kept})
    assert [one.found for one in department_findings(without)][:1] == [
        "ben is retracted in coders, so no row about ben counts"
    ]
