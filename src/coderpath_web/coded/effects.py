"""What the versions that stand aside would change in the figures of months."""

from datetime import date
from typing import NamedTuple

from django.db import connection

from coderpath_web.coded.columns import restated
from coderpath_web.coded.models import StagedRecord, Staging
from coderpath_web.coded.versions import ASIDE, FOLDED, RECORDS
from coderpath_web.side_table import table_of

BEFORE = f"""
SELECT live.coder_id AS coder, live.month AS month, 0 AS more, 1 AS fewer
FROM {ASIDE} a JOIN {RECORDS} live ON live.id = a.live WHERE live.month IS NOT NULL
"""  # noqa: S608 -- names of our own
BACK = f"""
SELECT b.coder_id AS coder, b.month AS month, 1 AS more, 0 AS fewer
FROM {ASIDE} a JOIN {FOLDED} b ON b.live = a.live WHERE b.month IS NOT NULL
"""  # noqa: S608 -- as above
BY_MONTH = """
SELECT month, SUM(more), SUM(fewer), COUNT(DISTINCT coder) FROM ({before} UNION ALL {after}) found
GROUP BY month ORDER BY month
"""


class MonthEffect(NamedTuple):
    """How many records of a month would come, and how many go, and of how many coders."""

    month: date
    more: int
    fewer: int
    coders: int


def effects_of_file(staging: Staging) -> list[MonthEffect]:
    """Give what applying would change, once `compare` set it aside."""
    coder, month = (restated(name, staging.columns) for name in ("coder", "month"))
    after = f"""
    SELECT {coder} AS coder, {month} AS month, 1 AS more, 0 AS fewer FROM {ASIDE} a
    JOIN {table_of(StagedRecord)} s ON s.id = a.comes
    LEFT JOIN {RECORDS} live ON live.id = a.live WHERE ({month}) IS NOT NULL
    """  # noqa: S608 -- as above
    return _asked(after)


def effects_of_undoing() -> list[MonthEffect]:
    """Give what taking a load back would change, once `look_back` set it aside."""
    return _asked(BACK)


def _asked(after: str) -> list[MonthEffect]:
    with connection.cursor() as cursor:
        cursor.execute(BY_MONTH.format(before=BEFORE, after=after))
        return [MonthEffect(_day(month), *counts) for month, *counts in cursor.fetchall()]


def _day(month: date | str) -> date:
    return date.fromisoformat(month) if isinstance(month, str) else month
