"""The steps of an import: each asks who may, and begins work that a process of its own does."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings

from coderpath_web import clock
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.rooms.imports import folder, running
from coderpath_web.rooms.imports.enums import OPEN, State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_decide, may_import, may_start_again, may_undo
from coderpath_web.rooms.imports.uploads import take_files

KEPT_FOR = timedelta(days=7)


class NotNow(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """The import is no longer in the state in which this can be done."""


def bring_files(*, by: Account, files: Iterable[Any]) -> Import:
    """Take files in and begin to look at them. Raises BadUpload, and nothing is kept."""
    ask(by, may_import)
    remove_old_uploads()
    one = Import.objects.create(by=by, at=clock.now())
    try:
        one.files = take_files(files, folder.files_of(one.pk), settings.MOST_UPLOADED)
    except BaseException:
        folder.remove(one.pk)
        one.delete()
        raise
    one.save(update_fields=["files"])
    running.start(one.pk, "look")
    return one


def choose(*, by: Account, one: Import, choices: Mapping[str, object]) -> None:
    """Add to what was chosen and look again; what is None is taken out. Raises NotNow."""
    ask(by, may_decide, one)
    chosen = {**one.choices, **choices}
    chosen = {name: value for name, value in chosen.items() if value is not None}
    _go(one, {State.MAPPING, State.LOOKED}, State.LOOKING, choices=chosen)
    running.start(one.pk, "look")


def save_import(*, by: Account, one: Import) -> None:
    """Begin to save what was looked at. Raises NotNow when it cannot be saved as it is."""
    ask(by, may_decide, one)
    if one.counts.get("errors"):
        raise NotNow
    _go(one, {State.LOOKED}, State.SAVING)
    running.start(one.pk, "save")


def start_again(*, by: Account, one: Import) -> None:
    """Start the work anew whose process has stopped. Raises NotNow when it has not."""
    ask(by, may_start_again, one)
    works = {State.LOOKING: "look", State.SAVING: "save", State.UNDOING: "undo"}
    one.refresh_from_db()
    if one.state not in works or not running.start(one.pk, works[State(one.state)]):
        raise NotNow


def cancel_import(*, by: Account, one: Import) -> None:
    """Give an import up, and remove what was uploaded. Raises NotNow once it is being saved."""
    ask(by, may_decide, one)
    if one.state == State.SAVING and running.is_running(one.pk):
        raise NotNow
    running.stop(one.pk)
    _go(one, set(OPEN), State.CANCELLED)
    folder.remove(one.pk)


def begin_undo(*, by: Account, one: Import, why: str, the_rest: bool) -> None:
    """Begin to undo a saved import; `the_rest` leaves alone what was changed since."""
    ask(by, may_undo, one)
    chosen = {**one.choices, "undone_by": by.pk, "undone_why": why, "undo_the_rest": the_rest}
    _go(one, {State.SAVED}, State.UNDOING, choices=chosen)
    running.start(one.pk, "undo")


def remove_old_uploads() -> None:
    """Give up imports that nobody has saved for a week, and remove what was uploaded for them."""
    old = Import.objects.filter(state__in=OPEN, at__lt=clock.now() - KEPT_FOR)
    for one in old:
        if not running.is_running(one.pk):
            Import.objects.filter(pk=one.pk).update(state=State.CANCELLED)
            folder.remove(one.pk)


def _go(one: Import, states: set[State], to: State, **changes: object) -> None:
    """Go from one of some states to another; of two who try, one is too late."""
    rows = Import.objects.filter(pk=one.pk, state__in=states)
    if not rows.update(state=to, **changes):
        raise NotNow
    one.refresh_from_db()
