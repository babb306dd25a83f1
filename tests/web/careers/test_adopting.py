import pytest

from coderpath_web.careers.actions import rebuild_derived
from coderpath_web.careers.derive import CLIMB, MONTH, STANDING
from coderpath_web.careers.models import Climb, CoderMonth, PathDocument, Standing
from tests.web.factories import facts, path
from tests.web.paths.organisation import ORIGINAL, REVISED, tables

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
    rebuild_derived(by=None)
    assert found == derived()
    assert {row[1] for row in found["Climb"]} == set(
        PathDocument.objects.values_list("pk", flat=True)
    )
