"""Stricter and looser across kinds: gates with criteria, presumed, another kind."""

from coderpath.changes import Direction
from coderpath.changes.meaning import compare
from coderpath.criteria import Presumed
from coderpath.criteria.turns import OPPOSITES
from tests.unit.criteria.turning import A, B, C, read


def test_all_instead_of_any_is_stricter() -> None:
    assert compare(read("any_of", [A, B]), read("all_of", [A, B])) is Direction.STRICTER
    assert compare(read("any_of", [A, B]), read("all_of", [A, C])) is Direction.STRICTER
    assert compare(read("all_of", [A, B]), read("at_least", {"count": 2, "of": [B, A]})) is None


def test_a_criterion_and_a_gate_over_it_compare() -> None:
    alone = read("skill", {"of": "a"})
    assert compare(alone, read("all_of", [A])) is None
    assert compare(alone, read("any_of", [A, B])) is Direction.LOOSER
    assert compare(alone, read("all_of", [A, B])) is Direction.STRICTER
    assert compare(alone, read("any_of", [B, C])) is Direction.OTHER


def test_presumed_is_looser_and_another_kind_is_other() -> None:
    alone = read("skill", {"of": "a"})
    assert compare(alone, Presumed(of=(alone,))) is Direction.LOOSER
    assert compare(alone, read("course", {"of": "a"})) is Direction.OTHER


def test_opposites_lead_back() -> None:
    assert all(OPPOSITES[OPPOSITES[one]] is one for one in Direction)
