"""New versions of records, moved in by the database itself: the same way for files and for undoing.

A table aside says which versions come, in the order of facilities and surrogates, each with the
version `live` that it closes. Rows go in in that order, for so they lie together in the indexes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from coderpath_web.coded.columns import KEPT, column_of
from coderpath_web.coded.models import CodedRecord, Load, RecordCodes
from coderpath_web.side_table import drop_table, execute, table_of

RECORDS, CODES, LOADS = table_of(CodedRecord), table_of(RecordCodes), table_of(Load)
ASIDE, FOLDED = "coded_comes", "coded_folded"
AT_ONCE = 100_000
"""Rows put on file by one statement: what triggers look at together is held in memory."""


def set_aside(question: str, values: Sequence[Any]) -> None:
    """Work out which versions come: a question for `facility_id`, `surrogate`, `comes`, `live`."""
    drop_table(ASIDE)
    execute(
        f"CREATE TEMPORARY TABLE {ASIDE} AS SELECT"  # noqa: S608 -- SQL of our own
        " ROW_NUMBER() OVER (ORDER BY facility_id, surrogate) AS at, comes, live"
        f" FROM ({question}) found",
        values,
    )
    execute(f"CREATE UNIQUE INDEX {ASIDE}_at ON {ASIDE} (at)")


def counted(where: str) -> int:
    """Count what stands aside."""
    return int(_value(f"SELECT COUNT(*) FROM {ASIDE} WHERE {where}"))  # noqa: S608 -- SQL of our own


def close_versions(load: Load) -> None:
    """Close the versions in whose place others come, or nothing."""
    execute(
        f"UPDATE {RECORDS} SET closed_in_id = %s"  # noqa: S608 -- names of our own
        f" WHERE id IN (SELECT live FROM {ASIDE} WHERE live IS NOT NULL)",
        [load.pk],
    )


def put_versions(
    load: Load, told: Mapping[str, str], stated_in: str, codes: str, joined: str
) -> None:
    """Put new versions on file under a load: `told` gives the SQL of each column that is kept."""
    # Numbers are given here alone: a server that owns no table may not move a sequence on.
    last = int(_value(f"SELECT COALESCE(MAX(id), 0) FROM {RECORDS}"))  # noqa: S608 -- names of our own
    most = int(_value(f"SELECT COALESCE(MAX(at), 0) FROM {ASIDE}"))  # noqa: S608 -- as above
    names = ["facility_id", "surrogate", *map(column_of, KEPT)]
    columns = ", ".join(["id", "load_id", "stated_in_id", *names])
    values = ", ".join(["%s + a.at", "%s", stated_in, *(told[name] for name in names)])
    for start in range(0, most, AT_ONCE):
        some = f"FROM {ASIDE} a {joined} WHERE a.at > {start} AND a.at <= {start + AT_ONCE}"
        execute(
            f"INSERT INTO {RECORDS} ({columns}) SELECT {values} {some} ORDER BY a.at",
            [last, load.pk],
        )
        execute(
            f"INSERT INTO {CODES} (record_id, codes)"
            f" SELECT %s + a.at, {codes} {some} AND {codes} <> '' ORDER BY a.at",
            [last],
        )


def clear_aside() -> None:
    """Forget what stood aside."""
    drop_table(ASIDE)
    drop_table(FOLDED)


def _value(sql: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]
