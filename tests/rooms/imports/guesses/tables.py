"""Tables for guessing, made of headings and values without a file."""

from typing import Any

from coderpath_web.rooms.imports.mapping.guess import Guess, guess_table
from coderpath_web.rooms.imports.seen import Seen

TYPES = {"inpatient": "Inpatient", "emergency": "Emergency room"}
DAYS = ["2019-01-07", "2021-06-01", "2022-03-14"]
IDS = ["1001", "1002", "1007"]
BESIDE = {
    "First Name": ["Ana", "Ben", "Cara"],
    "FirstName": ["Ana", "Ben", "Cara"],
    "Given Name": ["Ana", "Ben", "Cara"],
    "Level": ["Coder II", "Coder III", "Coder I"],
    "Credential": ["CCS", "RHIT", "CPC"],
    "Course": ["HCC basics", "PCS refresher", "HCC basics"],
    "Leave Type": ["Medical", "Family", "Medical"],
    "LOA from": DAYS,
    "Leave Start": DAYS,
    "Supervisor": ["Ana Silva", "Ben Okafor", "Ana Silva"],
    "Degree": ["Associate", "Bachelor's", "Master's"],
    "Audit Date": DAYS,
    "Month": ["2026-01", "2026-02", "2026-03"],
}
"""Values of columns that stand beside the one that is guessed."""


def column(heading: str, values: list[str]) -> dict[str, Any]:
    """Describe a column as the look at a table does."""
    seen = Seen()
    for value in filter(None, values):
        seen.see(value)
    different = sorted({value for value in values if value})
    return {
        "names": [heading],
        "style": "",
        "filled": seen.filled,
        "samples": different[:4],
        "values": different,
        "many": False,
        "known": 0,
        "different": len(different),
        "seen": seen.as_json(),
    }


def guess(*columns: dict[str, Any]) -> Guess:
    """Guess a table of some columns; a level is whatever speaks of coders, or is a numeral."""

    def is_level(one: dict[str, Any]) -> bool:
        return all("Coder" in value or set(value) <= set("IV") for value in one["values"])

    return guess_table(columns, TYPES, "", is_level)  # type: ignore[arg-type]  # plain tests


def meant(heading: str, values: list[str], beside: str = "") -> dict[str, str]:
    """Guess a column in a table with ids, and perhaps one more column."""
    one = column(heading, values)
    others = [column(beside, BESIDE[beside])] if beside else []
    ids = column("Employee Id", IDS)
    columns = [one, *others] if values == IDS and not beside else [ids, one, *others]
    return guess(*columns).columns[0 if columns[0] is one else 1]
