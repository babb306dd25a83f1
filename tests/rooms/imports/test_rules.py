"""Who decides about an import, and who else may undo it or set its stopped work going again."""

import pytest

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import (
    may_decide,
    may_export,
    may_import,
    may_start_again,
    may_undo,
)
from tests.web.factories import account, facility


@pytest.fixture
def viewers(db):
    facility()
    made = {
        "importer": account("regional-manager", "region", region="Valley", username="importer"),
        "beside": account("regional-manager", "region", region="Valley", username="beside"),
        "hr": account("hr-partner"),
        "trainer": account("trainer", "region", region="Valley"),
    }
    return {name: Viewer(one, clock.today()) for name, one in made.items()}


def allowed(viewers, rule, state=State.SAVED):
    one = Import(by=viewers["importer"].account, state=state)
    return {name for name, viewer in viewers.items() if rule(viewer, one)}


def test_facts_are_imported_and_exported_by_whoever_keeps_files(viewers):
    assert {name for name, one in viewers.items() if may_import(one)} == set(viewers) - {"trainer"}
    assert {name for name, one in viewers.items() if may_export(one)} == set(viewers) - {"trainer"}


def test_who_brought_the_files_decides_about_them(viewers):
    assert allowed(viewers, may_decide) == {"importer"}
    ruling = may_decide(viewers["hr"], Import(by=viewers["importer"].account))
    assert ruling.reason == "Only the person who uploaded the files can decide about them."


def test_whoever_reaches_everyone_may_undo_it_too(viewers):
    assert allowed(viewers, may_undo) == {"importer", "hr"}


def test_stopped_work_is_set_going_again_by_whoever_could_begin_it(viewers):
    assert allowed(viewers, may_start_again, State.SAVING) == {"importer"}
    assert allowed(viewers, may_start_again, State.UNDOING) == {"importer", "hr"}
