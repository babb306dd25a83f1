"""What is left out on PostgreSQL is there, says why, and speaks to no database in its own words."""

import ast

import pytest

from tests.alike import ALIKE, BOTH, BY_ROLE, ROOMS
from tests.repository.sources import ROOT

OWN_WORDS = ("vendor", "cursor(", "Thread", "transactional_db", "send_children_here", "RunSQL")
"""Where one of them stands, the answer may hang on the database, or on who waits for whom."""
ROLES = "tests/web/matrix/world.py"
OTHER_ROOMS = sorted(
    one.name
    for one in (ROOT / "tests/rooms").iterdir()
    if one.is_dir() and one.name.isidentifier() and one.name not in (*ROOMS, "__pycache__")
)


def functions(file):
    return [one.name for one in ast.parse(file.read_text("utf-8")).body if hasattr(one, "name")]


@pytest.mark.parametrize("named", [*ALIKE, *BY_ROLE])
def test_what_is_left_out_is_a_folder_a_file_or_a_test(named):
    where, _, test = named.partition("::")
    assert where.startswith(BOTH)
    assert (ROOT / where).exists()
    if test:
        assert sum(one.startswith(test) for one in functions(ROOT / where)) == 1


def test_rooms_that_run_on_both_are_rooms():
    assert [room for room in ROOMS if not (ROOT / "tests/rooms" / room).is_dir()] == []


@pytest.mark.parametrize("named", [*ALIKE, *(f"tests/rooms/{room}" for room in OTHER_ROOMS)])
def test_what_is_left_out_speaks_to_no_database_in_its_own_words(named):
    place = ROOT / named.partition("::")[0]
    for file in place.rglob("*.py") if place.is_dir() else [place]:
        text = file.read_text("utf-8")
        assert [word for word in OWN_WORDS if word in text] == [], file
    assert ALIKE.get(named, ".").endswith(".")


def test_roles_that_do_not_go_through_the_product_again_are_roles():
    roles = {one for some in BY_ROLE.values() for one in some}
    assert [one for one in roles if f'"{one}"' not in (ROOT / ROLES).read_text("utf-8")] == []
