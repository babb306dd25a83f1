"""Every route answers every role as the reviewed table says.

A new route needs lines in matrix.csv: `pytest tests/web/matrix/written.py` writes them as the
routes answer now, and they count only once somebody has read them.
"""

import pytest

from tests.web.matrix.asking import METHODS, Asker
from tests.web.matrix.routes import NO_PLACE, address, places_of, routes
from tests.web.matrix.table import read
from tests.web.matrix.world import ROLES


@pytest.fixture
def world(matrix_world, db):
    return matrix_world()


def cells(world, role):
    asker = Asker(world, role)
    return {
        (route.name, method, place, role): asker.answer(method, address(route, place, world))
        for route in routes()
        for place in places_of(route, world)
        for method in METHODS
    }


@pytest.mark.parametrize("role", ROLES)
def test_every_route_answers_a_role_as_the_table_says(world, role):
    expected = {key: status for key, status in read().items() if key[3] == role}
    found = cells(world, role)
    wrong = {
        key: (expected.get(key), status)
        for key, status in found.items()
        if expected.get(key) != status
    }
    assert wrong == {}
    assert expected.keys() - found.keys() == set()


ENDED = ("role-end", "POST", "409")
SOMEBODYS = ("import", "kept-")


def test_other_places_give_no_more_than_the_own_one():
    """Nobody reaches elsewhere what they do not reach at their own place.

    Imports and kept answers are left out: they belong to somebody, wherever that is. The role at
    the own place has ended already, and whoever may end it is told so.
    """
    table = read()
    for (route, method, place, role), status in table.items():
        is_elsewhere = place not in {"own", NO_PLACE} and not route.startswith(SOMEBODYS)
        if is_elsewhere and status not in {"404", "sign in", "405"}:
            own = table[route, method, "own", role]
            assert own == status or (route, method, own) == ENDED, (route, method, place, role)
