"""Row numbers of codes before all of them are on file: who is new is put there with the entry."""

from collections.abc import Collection, Iterable, Mapping
from itertools import count

from django.db import connection

from coderpath_web.people.identities import coder_ids, facility_ids
from coderpath_web.people.models import Coder, Facility
from coderpath_web.side_table import drop_table, execute, quoted

TABLE = "aside_new_identity"
"""Which number a new coder or facility has on file, by the one below zero that stood for it."""


class Numbers:
    """The numbers of coders and facilities; of those not on file yet, numbers below zero."""

    def __init__(self, coders: Iterable[str], facilities: Iterable[str]) -> None:
        self._below = count(-1, -1)
        self.coders = self._of(Coder, set(coders))
        self.facilities = self._of(Facility, set(facilities))
        self._on_file: dict[int, int] = {}

    def _of(self, model: type[Coder | Facility], codes: Collection[str]) -> Mapping[str, int]:
        known = dict(model.objects.values_list("code", "pk")) if codes else {}
        return {code: known.get(code) or next(self._below) for code in sorted(codes)}

    def put_on_file(self) -> None:
        """Put who and what is new on file. Must be called inside the action's transaction."""
        new_coders = {code: number for code, number in self.coders.items() if number < 0}
        new_places = {code: number for code, number in self.facilities.items() if number < 0}
        self._on_file = {
            number: on_file[code]
            for new, ids in ((new_coders, coder_ids), (new_places, facility_ids))
            for on_file in ([ids(new)] if new else [])
            for code, number in new.items()
        }
        drop_table(TABLE)
        execute(f"CREATE TEMPORARY TABLE {quoted(TABLE)} (below bigint, number bigint)")
        with connection.cursor() as cursor:
            pairs = list(self._on_file.items())
            cursor.executemany(f"INSERT INTO {quoted(TABLE)} VALUES (%s, %s)", pairs)  # noqa: S608 -- a name of our own

    def on_file(self, number: int) -> int:
        """Give the number that one has on file."""
        return self._on_file.get(number, number)

    def as_sql(self, *columns: str) -> tuple[dict[str, str], str]:
        """Give the SQL of columns aside that hold numbers, as they are on file, and its joins."""
        if not self._on_file:
            return {name: f"a.{quoted(name)}" for name in columns}, ""
        numbers = {name: f"COALESCE({name}_new.number, a.{quoted(name)})" for name in columns}
        joins = (
            f"LEFT JOIN {quoted(TABLE)} {name}_new ON {name}_new.below = a.{quoted(name)}"
            for name in columns
        )
        return numbers, " ".join(joins)


def is_new(number: int) -> bool:
    """Tell whether a number stands for somebody who is not on file yet."""
    return number < 0
