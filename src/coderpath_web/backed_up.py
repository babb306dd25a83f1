"""What a backup keeps of a table: every row, unless its model says otherwise by `backed_up`."""

from dataclasses import dataclass

from django.db.models import Model, Q


@dataclass(frozen=True)
class BackedUp:
    """Which rows of a table are kept, and what the others are, in words for whoever runs it."""

    rows: Q
    others: str = ""


ALL = BackedUp(Q())
DERIVED = BackedUp(Q(pk__in=[]))
"""No row: a restore works them out again, and compares them with those at the backup."""


def kept_of(model: type[Model]) -> BackedUp:
    """Give what a backup keeps of a model."""
    kept = getattr(model, "backed_up", ALL)
    if not isinstance(kept, BackedUp):
        message = f"{model.__name__}.backed_up must say what is kept"
        raise TypeError(message)
    return kept
