"""A staged file against what is on file, and its way there."""

from typing import NamedTuple

from coderpath_web.coded.columns import KEPT, codes_restated, column_of, differs, restated
from coderpath_web.coded.models import Load, StagedRecord, Staging
from coderpath_web.coded.versions import (
    CODES,
    RECORDS,
    clear_aside,
    close_versions,
    counted,
    put_versions,
    set_aside,
)
from coderpath_web.side_table import table_of

STAGED = table_of(StagedRecord)
LIVE = f"""
LEFT JOIN {RECORDS} live ON live.facility_id = s.facility_id AND live.surrogate = s.surrogate
  AND live.closed_in_id IS NULL
LEFT JOIN {CODES} own ON own.record_id = live.id
"""


class Compared(NamedTuple):
    """How many records of a file are new, say something else than what is on file, or the same."""

    new: int
    changed: int
    same: int


def compare(staging: Staging) -> Compared:
    """Hold a staged file against what is on file now; what is new or differs stands aside."""
    question = (
        f"SELECT s.facility_id, s.surrogate, s.id AS comes, live.id AS live FROM {STAGED} s {LIVE}"  # noqa: S608 -- names of our own
        f" WHERE s.staging_id = %s AND (live.id IS NULL OR {differs(staging.columns)})"
    )
    set_aside(question, [staging.pk])
    new, changed = counted("live IS NULL"), counted("live IS NOT NULL")
    rows = StagedRecord.objects.filter(staging=staging.pk).count() + staging.repeated
    return Compared(new, changed, rows - new - changed)


def put_on_file(load: Load, staging: Staging) -> None:
    """Put on file what stands aside, in the transaction that compared it."""
    told = {column_of(name): restated(name, staging.columns) for name in KEPT}
    told |= {"facility_id": "s.facility_id", "surrogate": "s.surrogate"}
    joined = f"""
    JOIN {STAGED} s ON s.id = a.comes
    LEFT JOIN {RECORDS} live ON live.id = a.live
    LEFT JOIN {CODES} own ON own.record_id = a.live
    """
    close_versions(load)
    put_versions(load, told, "NULL", codes_restated(staging.columns), joined)
    clear_aside()
