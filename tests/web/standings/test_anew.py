"""After an update that changed what is derived everybody is judged again, without being asked."""

from importlib import import_module

import pytest
from django.apps import apps

from coderpath_web import process
from coderpath_web.standings import anew
from coderpath_web.standings.models import Outdated, Standing
from tests.web.factories import coder, facility, path

pytestmark = pytest.mark.django_db
note = import_module("coderpath_web.standings.migrations.0010_days_not_asked").note


@pytest.fixture
def begun(monkeypatch):
    """Give the works that a process was started for."""
    works = []
    monkeypatch.setattr(process, "go_on", lambda _, work, __: works.append(work) or True)
    return works


def test_an_update_of_an_empty_installation_has_nothing_to_derive(begun):
    note(apps, None)
    assert not anew.derive_anew()
    assert begun == []


def test_an_update_has_everybody_judged_again_and_killed_it_goes_on(begun):
    path()
    facility()
    coder(level="specialist-1")
    before = sorted(map(str, Standing.objects.values_list("what", "name", "since", "until")))
    note(apps, None)
    Standing.objects.all().delete()
    assert anew.derive_anew()
    assert anew.derive_anew()
    assert begun == [anew.WORK] * 2
    anew.rebuild_in_process()
    after = sorted(map(str, Standing.objects.values_list("what", "name", "since", "until")))
    assert after == before
    assert not Outdated.objects.exists()
    assert not anew.derive_anew()
