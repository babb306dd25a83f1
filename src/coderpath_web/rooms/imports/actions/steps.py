"""The steps of an import: each asks who may, and begins work that a process of its own does."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any, BinaryIO, TypeAlias

from django.conf import settings

from coderpath_web import clock
from coderpath_web.access.ruling import Ruling, ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.imports import folder, running
from coderpath_web.rooms.imports.account import open_doubts
from coderpath_web.rooms.imports.enums import OPEN, State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_decide, may_import, may_start_again, may_undo
from coderpath_web.rooms.imports.uploads import take_files

Rule: TypeAlias = Callable[[Viewer, Import], Ruling]

SURE = "sure"
"""Under this name the keys of the doubts are kept to which the importer said yes."""
KEPT_FOR = timedelta(days=7)
WORKS = {State.LOOKING: "look", State.SAVING: "save", State.UNDOING: "undo"}
"""What the process of an import does in each state of work."""


class NotNow(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """The import is no longer in the state in which this can be done."""

    says = "This is no longer possible: the import has moved on."


class NoRoom(NotNow):
    """The machine could not start the process that does the work; all is as it was."""

    says = "The work could not start, because the server is busy. Try again in a minute."


class Unsure(NotNow):
    """Something could be read another way too, and nobody has said that it is right as it is."""

    says = "Nothing is saved yet: tick what still needs your check."


def bring_files(*, by: Account, files: Iterable[Any]) -> Import:
    """Take files in and begin to look at them. Raises BadUpload or NotNow, and nothing is kept."""
    one = _open_import(by)
    remove_old_uploads()
    folder.remove(one.pk)  # A restored copy counts anew, beside folders that it knows nothing of.
    try:
        one.files = take_files(files, folder.files_of(one.pk), settings.MOST_UPLOADED)
        _keep_names(by, one)
        begin(by, may_decide, one, {State.LOOKING}, State.LOOKING)
    except BaseException as error:
        folder.remove(one.pk)
        if isinstance(error, NotNow):
            _cancel(by, one, {State.LOOKING}, error.says)
        one.delete()
        raise
    return one


def choose(*, by: Account, one: Import, choices: Mapping[str, object]) -> None:
    """Add to what was chosen and look again; what is None is taken out. Raises NotNow."""
    chosen = {**one.choices, **choices}
    chosen = {name: value for name, value in chosen.items() if value is not None}
    begin(by, may_decide, one, {State.MAPPING, State.LOOKED}, State.LOOKING, choices=chosen)


def save_import(*, by: Account, one: Import, sure: Collection[str] = ()) -> None:
    """Begin to save what was looked at; `sure` are the keys of the doubts that were ticked.

    Raises NotNow when it cannot be saved as it is, and Unsure while a doubt is not ticked.
    """
    if one.counts.get("errors"):
        raise NotNow
    if open_doubts(one.counts.get("said", ()), sure):
        raise Unsure
    choices = {**one.choices, SURE: sorted(sure)}
    begin(by, may_decide, one, {State.LOOKED}, State.SAVING, choices=choices)


def start_again(*, by: Account, one: Import) -> None:
    """Start the work anew whose process has stopped. Raises NotNow when it has not."""
    one.refresh_from_db()
    if one.state not in WORKS or running.is_running(one.pk):
        raise NotNow
    state = State(one.state)
    begin(by, may_start_again, one, {state}, state)


def cancel_import(*, by: Account, one: Import) -> None:
    """Give an import up, and remove what was uploaded. Raises NotNow while it is being saved."""
    try:
        _cancel(by, one, OPEN - {State.SAVING})
    except NotNow:
        _cancel_stopped_save(by, one)
    running.stop(one.pk)
    folder.remove(one.pk)


def begin_undo(*, by: Account, one: Import, why: str, the_rest: bool) -> None:
    """Begin to undo a saved import; `the_rest` leaves alone what was changed since."""
    chosen = {**one.choices, "undone_by": by.pk, "undone_why": why, "undo_the_rest": the_rest}
    begin(by, may_undo, one, {State.SAVED}, State.UNDOING, choices=chosen)


def remove_old_uploads() -> None:
    """Give up imports that nobody has saved for a week, and remove what was uploaded for them.

    So goes what a process has left that was killed after its import was over.
    """
    old = Import.objects.filter(state__in=OPEN, at__lt=clock.now() - KEPT_FOR)
    for one in old:
        if not running.is_running(one.pk):
            with suppress(NotNow):
                _cancel(None, one, OPEN, "Nobody saved it for a week.")
            folder.remove(one.pk)
    over = Import.objects.filter(pk__in=folder.with_uploads()).exclude(state__in=OPEN)
    for key in over.values_list("pk", flat=True):
        if not running.is_running(key):
            folder.remove(key)


@in_turn
def _open_import(by: Account) -> Import:
    """Begin an import, for which files can then be taken in while nobody waits."""
    ask(by, may_import)
    return Import.objects.create(by=by, at=clock.now())


@in_turn
def _keep_names(by: Account, one: Import) -> None:
    tell_of(by, "files.brought", one)
    one.save(update_fields=["files"])


def tell_of(by: Account | None, action: str, one: Import, why: str = "") -> None:
    """Tell the journal of a step that changes no fact."""
    details = {"import": str(one.pk), "files": ", ".join(one.files)}
    write_entry(by=by, action=action, why=why, details=details)


def _cancel_stopped_save(by: Account, one: Import) -> None:
    """Give up a save whose process has ended without a word."""
    if running.is_running(one.pk):
        raise NotNow
    with _standing_still(one):
        _cancel(by, one, {State.SAVING})


def begin(
    by: Account,
    rule: Rule,
    one: Import,
    states: Collection[State],
    to: State,
    **changes: object,
) -> None:
    """Go on to a state of work and start its process: both, or neither. Raises NotNow, NoRoom."""
    before = {"state": one.state} | {name: getattr(one, name) for name in changes}
    with _standing_still(one) as lock:
        _go(by, rule, one, states, to, **changes)
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


@in_turn
def _go(
    by: Account,
    rule: Rule,
    one: Import,
    states: Collection[State],
    to: State,
    **changes: object,
) -> None:
    """Ask the rule, and go from one of some states to another; of two who try, one is too late."""
    one.refresh_from_db(fields=["state"])
    ask(by, rule, one)
    _move(one, states, to, **changes)


@in_turn
def _cancel(by: Account | None, one: Import, states: Collection[State], why: str = "") -> None:
    """Give an import up, and say so; None is the system, which gives up what was left lying."""
    one.refresh_from_db(fields=["state"])
    ask(by, may_decide, one)
    _move(one, states, State.CANCELLED)
    tell_of(by, "import.cancelled", one, why)


def _move(one: Import, states: Collection[State], to: State, **changes: object) -> None:
    rows = Import.objects.filter(pk=one.pk, state__in=states)
    if not rows.update(state=to, **changes):
        raise NotNow
    one.refresh_from_db()
