import pytest

from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.derive import CLIMB, MONTH, STANDING
from coderpath_web.standings.models import Climb, CoderMonth, Standing
from tests.rooms.paths.organisation import ORIGINAL, REVISED, tables
from tests.web.factories import facts, path

pytestmark = pytest.mark.django_db


COLUMNS = {Standing: STANDING, Climb: CLIMB, CoderMonth: MONTH}


def derived():
    return {
        model.__name__: sorted(model.objects.values_list(*columns), key=str)
        for model, columns in COLUMNS.items()
    }


@pytest.mark.parametrize("order", [(ORIGINAL, REVISED), (REVISED, ORIGINAL)])
def test_adopting_in_any_order_writes_what_rebuilding_does(order):
    path(order[0])
    facts(**tables())
    path(order[1])
    found = derived()
    rebuild_derived()
    assert found == derived()
    assert {row[1] for row in found["Climb"]} == set(
        PathDocument.objects.values_list("pk", flat=True)
    )
