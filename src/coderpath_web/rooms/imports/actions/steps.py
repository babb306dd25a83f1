"""The steps of an import: each asks who may, and begins work that a process of its own does."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings

from coderpath_web import clock
from coderpath_web.access.ruling import Ruling, ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.turn import in_turn
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
    one = _open_import(by=by)
    remove_old_uploads()
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
    chosen = {**one.choices, **choices}
    chosen = {name: value for name, value in chosen.items() if value is not None}
    _go(by, may_decide, one, {State.MAPPING, State.LOOKED}, State.LOOKING, choices=chosen)
    running.start(one.pk, "look")


def save_import(*, by: Account, one: Import) -> None:
    """Begin to save what was looked at. Raises NotNow when it cannot be saved as it is."""
    if one.counts.get("errors"):
        raise NotNow
    _go(by, may_decide, one, {State.LOOKED}, State.SAVING)
    running.start(one.pk, "save")


def start_again(*, by: Account, one: Import) -> None:
    """Start the work anew whose process has stopped. Raises NotNow when it has not."""
    works = {State.LOOKING: "look", State.SAVING: "save", State.UNDOING: "undo"}
    state = State(one.state)
    _go(by, may_start_again, one, works.keys() & {state}, state)
    if not running.start(one.pk, works[state]):
        raise NotNow


def cancel_import(*, by: Account, one: Import) -> None:
    """Give an import up, and remove what was uploaded. Raises NotNow once it is being saved."""
    states = OPEN - {State.SAVING} if running.is_running(one.pk) else OPEN
    _go(by, may_decide, one, states, State.CANCELLED)
    running.stop(one.pk)
    folder.remove(one.pk)


def begin_undo(*, by: Account, one: Import, why: str, the_rest: bool) -> None:
    """Begin to undo a saved import; `the_rest` leaves alone what was changed since."""
    chosen = {**one.choices, "undone_by": by.pk, "undone_why": why, "undo_the_rest": the_rest}
    _go(by, may_undo, one, {State.SAVED}, State.UNDOING, choices=chosen)
    running.start(one.pk, "undo")


def remove_old_uploads() -> None:
    """Give up imports that nobody has saved for a week, and remove what was uploaded for them."""
    old = Import.objects.filter(state__in=OPEN, at__lt=clock.now() - KEPT_FOR)
    for one in old:
        if not running.is_running(one.pk):
            Import.objects.filter(pk=one.pk).update(state=State.CANCELLED)
            folder.remove(one.pk)


@in_turn
def _open_import(by: Account) -> Import:
    """Begin an import, for which files can then be taken in without holding anybody up."""
    ask(by, may_import)
    return Import.objects.create(by=by, at=clock.now())


@in_turn
def _go(
    by: Account,
    rule: Callable[[Viewer, Import], Ruling],
    one: Import,
    states: Collection[State],
    to: State,
    **changes: object,
) -> None:
    """Go from one of some states to another; of two who try, one is too late."""
    one.refresh_from_db(fields=["state"])
    ask(by, rule, one)
    rows = Import.objects.filter(pk=one.pk, state__in=states)
    if not rows.update(state=to, **changes):
        raise NotNow
    one.refresh_from_db()
