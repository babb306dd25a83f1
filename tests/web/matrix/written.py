"""Writes the table as the routes answer now: `pytest tests/web/matrix/written.py`.

No test by its name, so it runs only when asked for. What it wrote counts once somebody has read
every changed line and found it right.
"""

from tests.web.matrix.table import write
from tests.web.matrix.test_matrix import cells
from tests.web.matrix.world import ROLES, build_world


def test_table_is_written(db):
    world = build_world()
    write({key: status for role in ROLES for key, status in cells(world, role).items()})
