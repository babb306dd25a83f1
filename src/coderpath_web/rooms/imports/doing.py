"""What the process of an import does: a piece of its work, and a word where it cannot be done."""

import gc

from coderpath_web.limits import step_back
from coderpath_web.rooms.imports import work as works
from coderpath_web.rooms.imports.failing import say_failure

WORKS = {"look": works.look, "save": works.save, "undo": works.undo}


def do_in_process(key: str, work: str) -> None:
    """Do a piece of work on an import, and write down why it could not be done if so."""
    gc.set_threshold(100_000, 50, 100)  # Rows hold no cycles; searching them takes a tenth longer.
    if work == "look":
        step_back()  # Saving gives way until it holds others up.
    try:
        WORKS[work](int(key))
    except BaseException as error:
        say_failure(int(key), error)
        raise
