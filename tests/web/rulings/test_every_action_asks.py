"""Every action on somebody's behalf asks its rule before it writes anything."""

import inspect
from importlib import import_module
from pkgutil import walk_packages

import pytest

import coderpath_web
from coderpath_web.access.rules import may_manage
from coderpath_web.access.ruling import NotAllowed, ask
from coderpath_web.journal import turn
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.imports import running
from tests.web.kept import digests
from tests.web.once import made_once
from tests.web.rulings import (
    of_access,
    of_claims,
    of_decisions,
    of_disputes,
    of_evidence,
    of_grid,
    of_handover,
    of_imports,
    of_keeping,
    of_loads,
    of_months,
    of_moves,
    of_notices,
    of_openings,
    of_paths,
    of_placement,
    of_proposals,
    of_requests,
    of_standards,
    of_weeks,
)
from tests.web.rulings.world import build_world

EACH = (
    of_access,
    of_claims,
    of_decisions,
    of_disputes,
    of_evidence,
    of_grid,
    of_handover,
    of_imports,
    of_keeping,
    of_loads,
    of_months,
    of_moves,
    of_notices,
    of_openings,
    of_paths,
    of_placement,
    of_proposals,
    of_requests,
    of_standards,
    of_weeks,
)
CASES = {name: case for one in EACH for name, case in one.CASES.items()}
MECHANISM = {
    "journal.actions.write_entry",
    "rooms.imports.actions.steps.begin",
    "rooms.imports.actions.steps.tell_of",
}
"""What actions write and begin with; whether somebody may is asked by the action itself."""


AROUND_A_TURN = {
    "rooms.imports.actions.rest.choose_table",
    "rooms.imports.actions.saving.put_on_file",
    "rooms.imports.actions.undoing.undo_import",
    "rooms.loads.actions.take_file",
    "rooms.paths.actions.adopt_shipped",
    "rooms.paths.actions.release_figures",
    *(name for name in of_imports.CASES if name.startswith(of_imports.STEPS)),
}
"""Take their turn in a part of their own: outside it they read, start processes, and work out."""


def actions():
    """Give every public function of the actions modules that acts on somebody's behalf, by name."""
    for found in walk_packages(coderpath_web.__path__, "coderpath_web."):
        if "actions" in found.name.split("."):
            for name, one in inspect.getmembers(import_module(found.name), inspect.isfunction):
                is_own = one.__module__ == found.name and not name.startswith("_")
                if is_own and "by" in inspect.signature(one).parameters:
                    yield f"{found.name}.{name}".removeprefix("coderpath_web."), one


@pytest.fixture(scope="module")
def hospitals(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_world) as copied:
        yield copied


@pytest.fixture
def world(hospitals, db, settings, tmp_path, monkeypatch):
    settings.UPLOADS = tmp_path / "uploads"
    monkeypatch.setattr(running, "start", lambda *_: None)
    return hospitals()


def test_every_action_on_somebodys_behalf_is_tried_here():
    assert dict(actions()).keys() - MECHANISM == CASES.keys()


def test_every_action_takes_its_turn_first():
    others = {name for name, one in actions() if one.__code__.co_filename != turn.__file__}
    assert others - MECHANISM == AROUND_A_TURN


def test_rule_is_not_asked_outside_a_turn(world):
    with pytest.raises(RuntimeError, match="takes its turn"):
        ask(world.accounts["administrator"], may_manage, world.other)


@pytest.mark.parametrize("name", CASES)
def test_who_may_not_is_refused_with_a_reason_and_nothing_is_written(world, name):
    case = CASES[name]
    ready = case.ready(world)
    before = digests()
    for role in case.may_not:
        with pytest.raises(NotAllowed) as refused:
            case.act(world, ready, world.accounts[role])
        assert str(refused.value).endswith("."), role
        assert digests() == before, role


@pytest.mark.parametrize("name", CASES)
def test_who_may_does_it_and_stands_in_the_journal(world, name):
    case = CASES[name]
    ready, by = case.ready(world), world.accounts[case.may]
    before, number = digests(), Entry.objects.count()
    case.act(world, ready, by)
    assert digests() != before or name.endswith("start_again")
    written = Entry.objects.order_by("number")[number:]
    assert [entry.actor for entry in written] == [by] * case.entries
