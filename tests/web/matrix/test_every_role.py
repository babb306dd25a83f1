"""Each role goes through every page once: all that holds for a page is looked at there.

Every route answers every role as the reviewed table says; reading writes nothing; browsers are
told to be strict; and nothing that was planted out of reach comes out. A new route needs lines in
matrix.csv: `pytest tests/web/matrix/written.py` writes them as the routes answer now, and they
count only once somebody has read them.
"""

import pytest

from tests.web.kept import digests
from tests.web.matrix.asking import Asker
from tests.web.matrix.routes import NO_PLACE
from tests.web.matrix.table import read
from tests.web.matrix.visiting import Visit, every_place, posted
from tests.web.matrix.world import ROLES

JOURNAL = {"journal_entry", "journal_head", "journal_leaf"}
REACHING_EVERYBODY = "administrator"


@pytest.fixture
def world(planted_world, db, bar_kept):
    return planted_world()


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_answered_as_the_table_says_and_told_nothing_more(world, role):
    asker, places = Asker(world, role), every_place(world)
    expected = {key[:3]: status for key, status in read().items() if key[3] == role}
    pages, files = _looked_at(asker, places)
    told, loose = pages.told | files.told, pages.loose | files.loose
    found = pages.statuses | files.statuses | posted(asker, places)
    assert found == expected
    assert loose == {}
    assert told == {} or role == REACHING_EVERYBODY


def _looked_at(asker, places):
    """Read all pages, then take out all files: the first writes nothing, the second an entry."""
    before = digests()
    pages = Visit(asker.client(), [one for one in places if not one.is_file])
    assert digests() == before
    before = digests(JOURNAL)
    files = Visit(asker.client(), [one for one in places if one.is_file])
    assert digests(JOURNAL) == before
    return pages, files


ENDED = ("role-end", "POST", "409")
SOMEBODYS = ("import", "kept-", "load-staged", "load-apply", "load-give-up")


def test_other_places_give_no_more_than_the_own_one():
    """Nobody reaches elsewhere what they do not reach at their own place.

    Imports, staged files and kept answers are left out: they belong to somebody, wherever that is.
    The role at the own place has ended already, and whoever may end it is told so.
    """
    table = read()
    for (route, method, place, role), status in table.items():
        is_elsewhere = place not in {"own", NO_PLACE} and not route.startswith(SOMEBODYS)
        if is_elsewhere and status not in {"404", "sign in", "405"}:
            own = table[route, method, "own", role]
            assert own == status or (route, method, own) == ENDED, (route, method, place, role)
