"""The steps of an import: each asks who may, and begins work that a process of its own does."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, BinaryIO

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
WORKS = {State.LOOKING: "look", State.SAVING: "save", State.UNDOING: "undo"}
"""What the process of an import does in each state of work."""


class NotNow(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """The import is no longer in the state in which this can be done."""

    says = "This is no longer possible: the import has gone on meanwhile."


class NoRoom(NotNow):
    """The machine could not start the process that does the work; all is as it was."""

    says = "The work could not be started, because this machine is full. Try again in a minute."


def bring_files(*, by: Account, files: Iterable[Any]) -> Import:
    """Take files in and begin to look at them. Raises BadUpload or NotNow, and nothing is kept."""
    ask(by, may_import)
    remove_old_uploads()
    one = Import.objects.create(by=by, at=clock.now())
    try:
        one.files = take_files(files, folder.files_of(one.pk), settings.MOST_UPLOADED)
        one.save(update_fields=["files"])
        _begin(one, {State.LOOKING}, State.LOOKING)
    except BaseException:
        folder.remove(one.pk)
        one.delete()
        raise
    return one


def choose(*, by: Account, one: Import, choices: Mapping[str, object]) -> None:
    """Add to what was chosen and look again; what is None is taken out. Raises NotNow."""
    ask(by, may_decide, one)
    chosen = {**one.choices, **choices}
    chosen = {name: value for name, value in chosen.items() if value is not None}
    _begin(one, {State.MAPPING, State.LOOKED}, State.LOOKING, choices=chosen)


def save_import(*, by: Account, one: Import) -> None:
    """Begin to save what was looked at. Raises NotNow when it cannot be saved as it is."""
    ask(by, may_decide, one)
    if one.counts.get("errors"):
        raise NotNow
    _begin(one, {State.LOOKED}, State.SAVING)


def start_again(*, by: Account, one: Import) -> None:
    """Start the work anew whose process has stopped. Raises NotNow when it has not."""
    ask(by, may_start_again, one)
    one.refresh_from_db()
    if one.state not in WORKS or running.is_running(one.pk):
        raise NotNow
    state = State(one.state)
    _begin(one, {state}, state)


def cancel_import(*, by: Account, one: Import) -> None:
    """Give an import up, and remove what was uploaded. Raises NotNow while it is being saved."""
    ask(by, may_decide, one)
    try:
        _go(one, OPEN - {State.SAVING}, State.CANCELLED)
    except NotNow:
        _cancel_stopped_save(one)
    running.stop(one.pk)
    folder.remove(one.pk)


def begin_undo(*, by: Account, one: Import, why: str, the_rest: bool) -> None:
    """Begin to undo a saved import; `the_rest` leaves alone what was changed since."""
    ask(by, may_undo, one)
    chosen = {**one.choices, "undone_by": by.pk, "undone_why": why, "undo_the_rest": the_rest}
    _begin(one, {State.SAVED}, State.UNDOING, choices=chosen)


def remove_old_uploads() -> None:
    """Give up imports that nobody has saved for a week, and remove what was uploaded for them."""
    old = Import.objects.filter(state__in=OPEN, at__lt=clock.now() - KEPT_FOR)
    for one in old:
        if not running.is_running(one.pk):
            Import.objects.filter(pk=one.pk).update(state=State.CANCELLED)
            folder.remove(one.pk)


def _cancel_stopped_save(one: Import) -> None:
    """Give up a save whose process has ended without a word."""
    if running.is_running(one.pk):
        raise NotNow
    with _standing_still(one):
        _go(one, {State.SAVING}, State.CANCELLED)


def _begin(one: Import, states: Collection[State], to: State, **changes: object) -> None:
    """Go on to a state of work and start its process: both, or neither. Raises NotNow, NoRoom."""
    before = {"state": one.state} | {name: getattr(one, name) for name in changes}
    with _standing_still(one) as lock:
        _go(one, states, to, **changes)
        try:
            running.start(one.pk, WORKS[to], lock)
        except OSError as error:
            Import.objects.filter(pk=one.pk, state=to).update(**before)
            raise NoRoom from error


@contextmanager
def _standing_still(one: Import) -> Iterator[BinaryIO]:
    try:
        with running.standing_still(one.pk) as lock:
            yield lock
    except running.AtWork:
        raise NotNow from None


def _go(one: Import, states: Collection[State], to: State, **changes: object) -> None:
    """Go from one of some states to another; of two who try, one is too late."""
    rows = Import.objects.filter(pk=one.pk, state__in=states)
    if not rows.update(state=to, **changes):
        raise NotNow
    one.refresh_from_db()
