"""The table of kinds: it agrees with the row classes and with itself."""

import pytest

from coderpath.facts.columns import Column
from coderpath.facts.gathered import Gathered
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.unreadable import Unreadable

COLUMNS = [(kind, column) for kind in KINDS.values() for column in kind.accepted]


def test_there_are_twenty_kinds_in_their_order() -> None:
    assert list(KINDS) == [
        *("coders", "facilities", "positions", "reports", "leaves", "credentials", "education"),
        *("courses", "knowledge", "skills", "ratings", "events", "experience", "training"),
        *("productivity", "hours", "standards", "reviews", "points", "checked"),
    ]
    assert list(Gathered().by_kind()) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_columns_are_the_fields_of_the_row_class(kind: FactKind) -> None:
    fields = [field.rstrip("_") for field in kind.row._fields]
    assert [*(column.name for column in kind.columns), "source"] == fields


@pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=lambda part: part.name)
def test_the_example_of_a_column_can_be_read(kind: FactKind, column: Column) -> None:
    assert kind.accepted.count(column) == 1
    assert not isinstance(column.read(column.example), Unreadable)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_checks_of_order_name_columns_of_the_kind(kind: FactKind) -> None:
    names = {column.name for column in kind.columns}
    assert {name for later, earlier, _ in kind.after for name in (later, earlier)} <= names
