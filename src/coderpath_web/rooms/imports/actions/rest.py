"""Several tables in one upload: one is looked at, and the rest waits as an import of its own."""

from contextlib import suppress

from coderpath_web import clock
from coderpath_web.access.ruling import NotAllowed, ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.actions.steps import NotNow, begin, tell_of
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_decide

TABLES = "tables"
"""Chosen under this name: the tables of which one has to be named before any is looked at."""
AFTER = "after"
"""Chosen under this name: the import after which an upload is looked at."""


def choose_table(*, by: Account, one: Import, name: str) -> None:
    """Look at one table of several; the rest waits as an import of its own. Raises NotNow."""
    tables = one.choices.get(TABLES, ())
    if one.state != State.MAPPING or name not in tables:
        raise NotNow
    if rest := [other for other in tables if other != name and _has(one, other)]:
        _set_apart(by, one, rest)
    choices = {key: value for key, value in one.choices.items() if key != TABLES}
    begin(by, may_decide, one, {State.MAPPING}, State.LOOKING, choices=choices, files=[name])


def rest_of(one: Import) -> Import | None:
    """Give what was uploaded together with an import, and still waits to be looked at."""
    waits = Import.objects.filter(by=one.by_id, choices__after=one.pk)
    return waits.exclude(state=State.CANCELLED).order_by("pk").first()


def before(one: Import) -> Import | None:
    """Give the import that comes before this one, as both were uploaded together."""
    return Import.objects.filter(pk=one.choices.get(AFTER)).first()


def go_on_to_the_rest(one: Import) -> None:
    """Begin to look at the one table that waited until an import was saved."""
    rest = rest_of(one)
    if rest and len(rest.choices.get(TABLES, ())) == 1:
        with suppress(NotNow, NotAllowed):  # It goes on waiting.
            choose_table(by=one.by, one=rest, name=rest.choices[TABLES][0])


def _has(one: Import, name: str) -> bool:
    return (folder.files_of(one.pk) / name).exists()


@in_turn
def _set_apart(by: Account, one: Import, names: list[str]) -> None:
    """Make an import of some of the files of another one; they come last, so that none is lost."""
    ask(by, may_decide, one)
    rest = Import.objects.create(
        by=by,
        at=clock.now(),
        state=State.MAPPING,
        files=names,
        choices={TABLES: names, AFTER: one.pk},
    )
    tell_of(by, "files.brought", rest)
    folder.remove(rest.pk)  # A restored copy counts anew, beside folders that it knows nothing of.
    folder.move_files(one.pk, rest.pk, names)
