"""The codes of rows; a code that was seen before is the same one again."""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import Any

from coderpath.records.coded_record import Code
from coderpath.records.formats.table.placing import Read

_MOST_KEPT = 100_000
Codes = tuple[Code, ...]


class CodesOfRows(dict[tuple[str, Any, str], Codes]):
    """Codes by their role, text and POA, as one or none of a row."""

    def __missing__(self, key: tuple[str, Any, str]) -> Codes:
        role, told, poa = key
        texts = told if isinstance(told, tuple) else (told,)
        self[key] = made = tuple(
            Code(role, text, poa) for text in texts if isinstance(text, str) and text
        )
        return made

    def rows(self, reads: Sequence[Read], read: Sequence[Sequence[Any]]) -> list[Codes] | None:
        """Give the codes of each row in the order of the mapping; None where it has none."""
        if len(self) > _MOST_KEPT:
            self.clear()
        columns = [self._column(reads, read, at) for at, one in enumerate(reads) if _is_code(one)]
        if len(columns) == 1:
            return list(columns[0])
        return (
            [tuple(chain.from_iterable(row)) for row in zip(*columns, strict=True)]
            if columns
            else None
        )

    def _column(
        self, reads: Sequence[Read], read: Sequence[Sequence[Any]], at: int
    ) -> Iterable[Codes]:
        after = at + 1
        has_poa = after < len(reads) and reads[after].field.name == "poa"
        poas: Iterable[Any] = read[after] if has_poa else repeat("")
        return map(self.__getitem__, zip(repeat(reads[at].role), read[at], poas, strict=False))


def _is_code(one: Read) -> bool:
    return bool(one.role) and one.field.name != "poa"


def of_role(role: str, codes: Iterable[Codes]) -> list[tuple[str, ...]]:
    """Give of each row the codes of one role."""
    return [tuple(code.code for code in row if code.role == role) for row in codes]
