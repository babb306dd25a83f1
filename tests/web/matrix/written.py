"""Writes the table as the routes answer now: `pytest tests/web/matrix/written.py`.

No test by its name, so it runs only when asked for. What it wrote counts once somebody has read
every changed line and found it right.
"""

from tests.web.matrix.asking import Asker
from tests.web.matrix.table import write
from tests.web.matrix.visiting import Visit, every_place, posted
from tests.web.matrix.world import ROLES, build_world


def test_table_is_written(db):
    world = build_world()
    places = every_place(world)
    write({(*key, role): status for role in ROLES for key, status in _found(world, role, places)})


def _found(world, role, places):
    asker = Asker(world, role)
    return (Visit(asker.client(), places).statuses | posted(asker, places)).items()
