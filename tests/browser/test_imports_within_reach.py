"""In the demo, whoever imports within a narrow reach brings in a row about each coder of it."""

import pytest

from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.imports.enums import State
from tests.rooms.imports.brought import bring, counts, found, save
from tests.web.factories import account

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("demo")]


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.UPLOADS = tmp_path / "uploads"


def importers():
    """Make an account of every role that imports, in each of its scopes, at every place."""
    for role in ROLES.values():
        if Permission.IMPORT_FACTS in role.permissions:
            for scope in set(role.scopes) - {Scope.CORPORATE}:
                for place in places_of(scope):
                    name = f"{role.name}-{scope}-{'-'.join(map(str, place.values()))}"
                    yield account(role.name, scope, username=name, **place)


def places_of(scope):
    if scope == Scope.FACILITY:
        return [{"facility": one} for one in Facility.objects.order_by("code")]
    if scope == Scope.REGION:
        regions = Fact.objects.filter(kind="facilities").values_list("subject", flat=True)
        return [{"region": one} for one in sorted(set(regions))]
    leaders = Fact.objects.filter(kind="reports", retracted_at=None).values("to")
    unnamed = Coder.objects.filter(pk__in=leaders, account=None)
    return [{"coder": one} for one in unnamed.order_by("code")]


def a_row_about_each(by):
    reached = Viewer(by, clock.today()).coders(Permission.IMPORT_FACTS)
    codes = Coder.objects.filter(pk__in=reached).exclude(pk=by.coder_id)
    rows = [f"{code},Ethics of coding,2026-01-02" for code in codes.values_list("code", flat=True)]
    return len(rows), {"courses.csv": "\n".join(("coder,of,on", *sorted(rows), ""))}


def test_whoever_imports_brings_a_row_about_each_coder_in_reach():
    tried = {}
    for by in importers():
        number, files = a_row_about_each(by)
        if number:
            one = bring(files, by, complete=[])
            tried[by.username] = (number, counts(one, "courses")[0], found(one))
    wrong = {name: some for name, some in tried.items() if some != (some[0], some[0], [])}
    assert wrong == {}
    assert len(tried) > 15


@pytest.mark.parametrize("username", ["edith", "rosa"])
def test_every_row_goes_on_file(username):
    by = Account.objects.get(username=username)
    number, files = a_row_about_each(by)
    one = save(bring(files, by, complete=[]))
    assert one.state == State.SAVED
    assert Fact.objects.filter(recorded_in=one.entry_id, kind="courses").count() == number
