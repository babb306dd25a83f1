"""Rows of a file that say what is on file already: its load keeps which versions they confirm.

Versions are numbered in the order of facilities and surrogates, so what a file confirms lies in
few stretches of numbers, each kept as its first number and how many follow: a row for each saying
would double the table for files that overlap.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from coderpath_web.coded.models import Load, Staging
from coderpath_web.coded.putting import LIVE, STAGED
from coderpath_web.coded.versions import ASIDE
from coderpath_web.side_table import drop_table, execute

AGAIN = "coded_again"
AT_ONCE = 300
"""Stretches written by one statement."""
STRETCHES = f"""
SELECT MIN(found.id), COUNT(*) FROM (
  SELECT live.id AS id, live.id - ROW_NUMBER() OVER (ORDER BY live.id) AS apart
  FROM {STAGED} s {LIVE} LEFT JOIN {ASIDE} a ON a.comes = s.id
  WHERE s.staging_id = %s AND a.comes IS NULL
) found GROUP BY found.apart ORDER BY 1
"""  # noqa: S608 -- names of our own


def said_again(staging: Staging) -> list[list[int]]:
    """Give the versions that a staged file confirms, once `compare` set aside what differs."""
    with connection.cursor() as cursor:
        cursor.execute(STRETCHES, [staging.pk])
        return [[int(first), int(many)] for first, many in cursor.fetchall()]


def how_many(load: Load) -> int:
    """Count the versions that a load confirms."""
    return sum(many for _, many in load.again or ())


def set_stretches_aside(loads: Iterable[Load]) -> None:
    """Write aside which versions some loads confirm: from `first` to `last`, each inclusive."""
    drop_table(AGAIN)
    execute(f"CREATE TEMPORARY TABLE {AGAIN} (load_id bigint, first bigint, last bigint)")
    rows = [
        (load.pk, first, first + many - 1) for load in loads for first, many in load.again or ()
    ]
    for start in range(0, len(rows), AT_ONCE):
        _write(rows[start : start + AT_ONCE])


def _write(rows: list[tuple[Any, ...]]) -> None:
    places = ", ".join(["(%s, %s, %s)"] * len(rows))
    execute(f"INSERT INTO {AGAIN} VALUES {places}", [one for row in rows for one in row])  # noqa: S608 -- as above
