"""Every action on somebody's behalf asks its rule before it writes anything."""

import inspect
from importlib import import_module
from pkgutil import walk_packages

import pytest

import coderpath_web
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.journal.models import Entry
from tests.web.kept import digests
from tests.web.rulings import of_access, of_evidence
from tests.web.rulings.world import build_world

CASES = of_access.CASES | of_evidence.CASES
ASKING = ("access.", "facts.", "rooms.evidence.")
"""Where actions ask their rules so far."""
MECHANISM = {"journal.actions.write_entry"}
"""Writes down who acted; whether somebody may is asked by the action that it tells of."""


def actions():
    """Give every public function of the actions modules that acts on somebody's behalf."""
    for found in walk_packages(coderpath_web.__path__, "coderpath_web."):
        if "actions" in found.name.split("."):
            for name, one in inspect.getmembers(import_module(found.name), inspect.isfunction):
                is_own = one.__module__ == found.name and not name.startswith("_")
                if is_own and "by" in inspect.signature(one).parameters:
                    yield f"{found.name}.{name}".removeprefix("coderpath_web.")


@pytest.fixture
def world(db):
    return build_world()


def test_every_action_on_somebodys_behalf_is_tried_here():
    asking = {name for name in actions() if name.startswith(ASKING)}
    assert asking - MECHANISM == set(CASES)


@pytest.mark.parametrize(
    ("name", "role"), [(name, role) for name, case in CASES.items() for role in case.may_not]
)
def test_who_may_not_is_refused_with_a_reason_and_nothing_is_written(world, name, role):
    before = digests()
    with pytest.raises(NotAllowed) as refused:
        CASES[name].act(world, world.accounts[role])
    assert str(refused.value).endswith(".")
    assert digests() == before


@pytest.mark.parametrize("name", CASES)
def test_who_may_does_it_with_an_entry(world, name):
    before = Entry.objects.count()
    by = world.accounts[CASES[name].may]
    CASES[name].act(world, by)
    assert Entry.objects.count() == before + 1
    assert Entry.objects.order_by("-number").first().actor == by
