"""One digest over all rows of a load, which its own row keeps, and by that the ledger.

A line has the columns of a row in their order, parted by a sign that no text has, the same to the
byte on either database.
"""

from collections.abc import Iterator
from hashlib import sha256

from django.db import connection
from django.db.models import BooleanField

from coderpath_web.coded.models import CodedRecord, Load
from coderpath_web.coded.versions import CODES, RECORDS
from coderpath_web.people.models import Coder, Facility
from coderpath_web.side_table import table_of

LATER = {"closed_in"}
"""Filled in by another load than the one that wrote the row."""
BY_CODE = {"facility": "place.code", "coder": "who.code"}
WRITTEN = f"""
SELECT {{line}} FROM {RECORDS} one
JOIN {table_of(Facility)} place ON place.id = one.facility_id
LEFT JOIN {table_of(Coder)} who ON who.id = one.coder_id
WHERE one.load_id = %s ORDER BY one.id
"""  # noqa: S608 -- names of our own
CLOSED = f"SELECT {{line}} FROM {RECORDS} one WHERE one.closed_in_id = %s ORDER BY one.id"  # noqa: S608 -- as above
WITH_CODES = f"""
SELECT {{line}} FROM {RECORDS} one JOIN {CODES} own ON own.record_id = one.id
WHERE one.load_id = %s ORDER BY one.id
"""  # noqa: S608 -- as above
AT_ONCE = 5_000


def lines_of(load: int) -> Iterator[tuple[str, str]]:
    """Give the lines of everything that a load wrote or closed, each with its name."""
    for name, sql in _questions().items():
        for some in _asked(sql, load):
            yield from ((name, line) for line in some)


def many_of(load: Load) -> dict[str, list[int | str]]:
    """Count what a load wrote and closed, and digest it, by name; read back from the database."""
    return {name: _digest(sql, load.pk) for name, sql in _questions().items()}


def _digest(sql: str, load: int) -> list[int | str]:
    whole, count = sha256(), 0
    for some in _asked(sql, load):
        count += len(some)
        whole.update("".join(f"{line}\n" for line in some).encode())
    return [count, whole.hexdigest()]


def _asked(sql: str, load: int) -> Iterator[list[str]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, [load])
        while some := cursor.fetchmany(AT_ONCE):
            yield [line for (line,) in some]


def _questions() -> dict[str, str]:
    fields = [one for one in CodedRecord._meta.concrete_fields if one.name not in LATER]  # noqa: SLF001 -- Django's own way
    columns = [
        _as_number(f"one.{one.column}")
        if isinstance(one, BooleanField)
        else BY_CODE.get(one.name, f"one.{one.column}")
        for one in fields
    ]
    return {
        f"{RECORDS}.load": WRITTEN.format(line=_joined(columns)),
        f"{RECORDS}.closed_in": CLOSED.format(line=_joined(["one.id"])),
        f"{CODES}.record": WITH_CODES.format(line=_joined(["one.id", "own.codes"])),
    }


def _joined(columns: list[str]) -> str:
    sign = "chr(31)" if connection.vendor == "postgresql" else "char(31)"
    return f" || {sign} || ".join(f"COALESCE(CAST({one} AS text), '')" for one in columns)


def _as_number(column: str) -> str:
    return f"CAST({column} AS integer)"
