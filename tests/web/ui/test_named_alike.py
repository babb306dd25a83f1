"""Somebody is found by what is typed in haste."""

import pytest

from coderpath_web.frame.named_alike import how_near, is_named


@pytest.mark.parametrize(
    "asked",
    ["nguyen", "Huong Nguyen", "NGUYỄN thị", "thi huong", "e12", "", "  "],
)
def test_name_is_found_without_accents_in_any_order_and_by_id(asked):
    assert is_named(asked, "Nguyễn Thị Hương", "E1204")


@pytest.mark.parametrize("asked", ["o'brien", "obrien", "O’Brien, Sean", "sean o"])
def test_apostrophes_and_commas_make_no_difference(asked):
    assert is_named(asked, "Séan O’Brien", "E1")


@pytest.mark.parametrize(
    ("asked", "near"),
    [("johnson", 0), ("ohnson", 1), ("ana ohns", 1), ("ána", 0), ("n", None), ("e2 nson", 1)],
)
def test_part_of_a_name_is_enough_and_its_beginning_is_nearer(asked, near):
    assert how_near(asked, "Ana Johnson", "E27") == near


@pytest.mark.parametrize("asked", ["u", "huong tran", "e13", "zzzz"])
def test_other_names_are_not_found(asked):
    assert not is_named(asked, "Nguyễn Thị Hương", "E1204")
