"""What is on file once a load is taken back: all that the loads left say, one after the other.

A load says of a record what its columns tell, in a version of its own, or in one that it confirms.
For each column the newest of these counts, among loads that tell it. Versions get larger numbers
as time goes, so the newest is the one with the largest.
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.db import connection

from coderpath_web.coded.columns import CODES as CODES_TOLD
from coderpath_web.coded.columns import DECIDED, SAID, column_of, differ, month_of
from coderpath_web.coded.models import Load
from coderpath_web.coded.said_again import AGAIN, set_stretches_aside
from coderpath_web.coded.versions import CODES, FOLDED, RECORDS
from coderpath_web.side_table import drop_table, execute

VERSIONS, TELLERS = "coded_told", "coded_tellers"
BLANK = frozenset({"sex", "disposition", "service_class"})
"""Columns that are empty texts where nothing is told."""
TOUCHED = f"""
SELECT facility_id, surrogate FROM {RECORDS} one WHERE one.load_id = %s
UNION
SELECT facility_id, surrogate FROM {AGAIN} it JOIN {RECORDS} one
  ON one.id >= it.first AND one.id <= it.last WHERE it.load_id = %s
"""  # noqa: S608 -- names of our own
ALL_VERSIONS = f"""
SELECT live.id AS live, live.id AS version, live.load_id AS load_id FROM coded_touched a
JOIN {RECORDS} live ON live.facility_id = a.facility_id AND live.surrogate = a.surrogate
  AND live.closed_in_id IS NULL
UNION ALL
SELECT live.id, one.id, one.load_id FROM coded_touched a
JOIN {RECORDS} live ON live.facility_id = a.facility_id AND live.surrogate = a.surrogate
  AND live.closed_in_id IS NULL
JOIN {RECORDS} one ON one.facility_id = a.facility_id AND one.surrogate = a.surrogate
  AND one.closed_in_id IS NOT NULL
"""  # noqa: S608 -- as above
SAYINGS = f"""
SELECT live, version, load_id FROM {VERSIONS}
UNION ALL
SELECT v.live, v.version, it.load_id FROM {AGAIN} it
JOIN {VERSIONS} v ON v.version >= it.first AND v.version <= it.last
"""  # noqa: S608 -- as above


class Tellers(NamedTuple):
    """Which loads tell a column: columns that the same loads tell are a part, told by number."""

    parts: Mapping[frozenset[int], int]
    of: Mapping[str, int]


def fold_without(load: Load) -> None:
    """Work out, aside, each record of which something else is on file without a load."""
    others = _others(load)
    set_stretches_aside([load, *others])
    _make("coded_touched", TOUCHED, load.pk, load.pk)
    _make(VERSIONS, ALL_VERSIONS)
    execute(f"CREATE INDEX {VERSIONS}_by ON {VERSIONS} (version)")
    tellers = _tellers(others)
    _write(tellers)
    _make("coded_newest", _newest(len(tellers.parts)))
    _make(FOLDED, _folded(tellers))
    execute(f"CREATE INDEX {FOLDED}_by ON {FOLDED} (live)")
    for name in ("coded_touched", VERSIONS, AGAIN, TELLERS, "coded_newest"):
        drop_table(name)


def _others(load: Load) -> list[Load]:
    """Give the other loads of files that hold, of facilities of this one."""
    held = Load.objects.filter(undoes=None, undone_by=None).exclude(pk=load.pk)
    places = set(load.places)
    named = held.only("columns", "places", "again")
    return [one for one in named if places.intersection(one.places)]


def _tellers(loads: list[Load]) -> Tellers:
    everybody = frozenset(one.pk for one in loads)
    parts = {everybody: 0}
    of = {}
    for name in (*SAID, CODES_TOLD):
        some = frozenset(one.pk for one in loads if name in one.columns)
        of[name] = parts.setdefault(some, len(parts))
    return Tellers(parts, of)


def _write(tellers: Tellers) -> None:
    drop_table(TELLERS)
    execute(f"CREATE TEMPORARY TABLE {TELLERS} (load_id bigint, part integer)")
    for loads, part in tellers.parts.items():
        for one in loads:
            execute(f"INSERT INTO {TELLERS} VALUES (%s, %s)", [one, part])  # noqa: S608 -- as above


def _newest(parts: int) -> str:
    """Ask for the newest version in which anybody tells each part of a record."""
    each = ", ".join(
        f"MAX(CASE WHEN k.part = {part} THEN v.version END) AS p{part}" for part in range(parts)
    )
    return (
        f"SELECT v.live AS live, MAX(v.load_id) AS stated_in, {each}"  # noqa: S608 -- as above
        f" FROM ({SAYINGS}) v JOIN {TELLERS} k ON k.load_id = v.load_id GROUP BY v.live"
    )


def _folded(tellers: Tellers) -> str:
    told = {column_of(name): _told(name, tellers.of[name]) for name in SAID}
    told |= {name: f"b0.{name}" for name in (*DECIDED, "row")}
    told["month"] = _month(tellers, told)
    told[CODES_TOLD] = "COALESCE(own.codes, '')"
    unlike = [differ(told[name], f"live.{name}") for name in (*map(column_of, SAID), *DECIDED)]
    unlike.append(differ(told[CODES_TOLD], "COALESCE(now.codes, '')"))
    versions = " ".join(
        f"LEFT JOIN {RECORDS} b{part} ON b{part}.id = n.p{part}" for part in tellers.parts.values()
    )
    columns = ", ".join(f"{sql} AS {name}" for name, sql in told.items())
    return f"""
    SELECT live.id AS live, live.facility_id AS facility_id, live.surrogate AS surrogate,
      n.p0 AS comes, n.stated_in AS stated_in, {columns}
    FROM (SELECT DISTINCT live AS id FROM {VERSIONS}) a
    JOIN {RECORDS} live ON live.id = a.id LEFT JOIN coded_newest n ON n.live = a.id
    {versions} LEFT JOIN {CODES} own ON own.record_id = n.p{tellers.of[CODES_TOLD]}
    LEFT JOIN {CODES} now ON now.record_id = live.id
    WHERE n.p0 IS NULL OR {" OR ".join(unlike)}
    """  # noqa: S608 -- as above


def _told(name: str, part: int) -> str:
    column = f"b{part}.{column_of(name)}"
    return f"COALESCE({column}, '')" if name in BLANK else column


def _month(tellers: Tellers, told: Mapping[str, str]) -> str:
    who, when = tellers.of["coder"], tellers.of["coded"]
    return f"b{who}.month" if who == when else month_of(told["coder_id"], told["coded"])


def _make(name: str, question: str, *values: int) -> None:
    drop_table(name)
    execute(f"CREATE TEMPORARY TABLE {name} AS {question}", values)
    if connection.vendor == "postgresql":
        execute(f"ANALYZE {name}")  # Nobody else does so for a table aside.
