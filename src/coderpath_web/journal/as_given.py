"""Rows that an action was given, put back as they were where it is done once more."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model


class AsGiven:
    """What an action was given, as it was before the action changed anything of it."""

    def __init__(self, given: Iterable[Any]) -> None:
        # Django's own way to copy a row, with what is known of its relations.
        self._kept = [(row, row.__getstate__()) for row in _rows(given)]

    def put_back(self) -> None:
        """Take back what the action has read or set since: the database did so, too."""
        for row, state in self._kept:
            row.__dict__.clear()
            row.__dict__.update(state)
        self._kept = [(row, row.__getstate__()) for row, _ in self._kept]


def _rows(given: Iterable[Any]) -> Iterator[Model]:
    for one in given:
        for row in one if isinstance(one, list | tuple) else (one,):
            # Not one that is read only when it is asked for, such as whoever sent a request.
            if issubclass(type(row), Model):
                yield row
