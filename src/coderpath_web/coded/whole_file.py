"""What can be asked of a file only when all of it is read: records twice, records of no type."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from django.db import connection

from coderpath_web.coded.models import CodedRecord, StagedRecord, Staging
from coderpath_web.coded.refusals import Refusals
from coderpath_web.plain_rows import plain_rows
from coderpath_web.side_table import table_of

AT_ONCE = 10_000
STAGED, RECORDS = table_of(StagedRecord), table_of(CodedRecord)
CONTENT = [
    field.name
    for field in StagedRecord._meta.concrete_fields  # noqa: SLF001 -- Django's own way
    if field.name not in {"id", "row", "staging", "facility", "surrogate"}
]

OTHERWISE = (
    "",
    "Another row of the file says something else of this record",
    "One row for each record, or rows that say the same",
    "Keep the row that is right",
)
NO_TYPE = (
    "type",
    "No type follows from this row, and the record is not on file yet",
    "What the table of record types asks, for each new record",
    "Add the columns that the types are decided by, or a line to the table",
)


def settle(staging: Staging, refusals: Refusals) -> None:
    """Take out of a staged file what cannot go on file, and say why; then it is whole."""
    staging.repeated = _take_repeated(staging.pk, refusals)
    _refuse_untyped(staging.pk, refusals)
    rows = StagedRecord.objects.filter(staging=staging.pk)
    staging.places = sorted(rows.values_list("facility", flat=True).distinct())
    staging.refused, staging.refusals = refusals.count, refusals.as_json()
    staging.is_whole = True
    staging.save()


def _take_repeated(key: int, refusals: Refusals) -> int:
    """Keep one of rows that say the same; refuse all that say different things of a record."""
    repeated = 0
    for same in _repeated(key):
        out = same[1:]
        if len({row[2:] for row in same}) > 1:
            for _, row, *_ in same:
                refusals.add(row, *OTHERWISE)
            out = same
        else:
            repeated += len(out)
        _delete(row[0] for row in out)
    return repeated


def _repeated(key: int) -> Iterator[list[tuple[Any, ...]]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT facility_id, surrogate FROM {STAGED} WHERE staging_id = %s"  # noqa: S608 -- names of our own
            " GROUP BY facility_id, surrogate HAVING COUNT(*) > 1",
            [key],
        )
        twice = cursor.fetchall()
    for place, surrogates in groupby(sorted(twice), key=lambda one: one[0]):
        while some := [one for _, one in islice(surrogates, 500)]:
            rows = StagedRecord.objects.filter(staging=key, facility=place, surrogate__in=some)
            told = rows.order_by("surrogate", "id").values_list("surrogate", "id", "row", *CONTENT)
            for _, same in groupby(list(plain_rows(told)), key=lambda row: row[0]):
                yield [row[1:] for row in same]


def _refuse_untyped(key: int, refusals: Refusals) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT s.id, s.row FROM {STAGED} s LEFT JOIN {RECORDS} live"  # noqa: S608 -- as above
            " ON live.facility_id = s.facility_id AND live.surrogate = s.surrogate"
            " AND live.closed_in_id IS NULL"
            " WHERE s.staging_id = %s AND s.type = '' AND live.id IS NULL",
            [key],
        )
        found = cursor.fetchall()
    for _, row in found:
        refusals.add(row, *NO_TYPE)
    _delete(one for one, _ in found)


def _delete(keys: Iterable[int]) -> None:
    left = iter(keys)
    while some := list(islice(left, AT_ONCE)):
        StagedRecord.objects.filter(pk__in=some)._raw_delete("default")  # noqa: SLF001 -- nothing hangs on them
