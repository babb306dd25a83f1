"""Every room says what the frame must know of it, and the desk lists it."""

import ast
import re
from importlib import import_module
from pathlib import Path

from django.urls import reverse

import coderpath_web
from coderpath_web.desk.rooms import ROOMS
from coderpath_web.frame.acts import OF_NO_ROOM, acts
from coderpath_web.frame.rooms import places, rooms

PRODUCT = Path(coderpath_web.__file__).parent
ACT = re.compile(r"[a-z]+\.[a-z-]+")


def test_every_room_stands_in_the_list_and_says_what_it_is():
    folders = {file.parent.name for file in PRODUCT.glob("rooms/*/__init__.py")}
    assert {f"coderpath_web.rooms.{folder}" for folder in folders} == set(ROOMS)
    assert tuple(room.package for room in rooms()) == ROOMS


def test_places_lead_to_pages_of_their_own():
    routes = [place.route for place in places()]
    assert len({reverse(route) for route in routes}) == len(routes)
    assert {room.under for room in rooms()} - {""} <= set(routes)


def test_what_a_room_takes_on_has_a_form_of_its_own():
    for room in rooms():
        routes = {page.name for page in import_module(room.urls).urlpatterns}
        assert {task.route for task in room.takes} <= routes
    labels = [task.label for room in rooms() for task in room.takes]
    assert len(labels) == len(set(labels))


def test_every_act_that_is_written_has_words_once():
    told = (*OF_NO_ROOM, *(room.acts for room in rooms()))
    names = [name for some in told for name in some]
    assert sorted(names) == list(acts())
    assert set(names) == written_below(PRODUCT)


def test_a_room_has_words_for_what_it_writes_itself():
    for room in rooms():
        folder = PRODUCT / "rooms" / room.package.rpartition(".")[2]
        assert set(room.acts) == written_below(folder)


def written_below(folder):
    """Give the acts that files below a folder write; each is named where its entry is written."""
    texts = (file.read_text("utf-8") for file in folder.rglob("*.py"))
    return {
        node.value
        for text in texts
        if "write_entry(" in text
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and ACT.fullmatch(str(node.value))
    }
