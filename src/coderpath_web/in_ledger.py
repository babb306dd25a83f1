"""What the ledger seals of a table: every column of its rows, unless its model says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Model


@dataclass(frozen=True)
class InLedger:
    """Which columns of rows are sealed otherwise than all together, by the entry that wrote them.

    `closing` says what is filled in together with a column that names a closing entry, `erasable`
    what a person may have erased, and `left_out` what may change with no entry of its own, or more
    than once: names with spaces between. Where a row stands for very many others, its column `many`
    has digests over them, and `many` here is the dotted name of what gives their lines by its
    number, each with the name of its digest.
    """

    closing: Mapping[str, str] = field(default_factory=dict)
    erasable: str = ""
    left_out: str = ""
    is_sealed: bool = True
    many: str = ""


ALL_OF_IT = InLedger()
NOT_SEALED = InLedger(is_sealed=False)
"""For rows that are no record: what may still change or go is not held against what it was."""


def in_ledger_of(model: type[Model]) -> InLedger:
    """Give what the ledger seals of a model."""
    found = getattr(model, "in_ledger", ALL_OF_IT)
    if not isinstance(found, InLedger):
        message = f"{model.__name__}.in_ledger must say what is sealed"
        raise TypeError(message)
    return found
