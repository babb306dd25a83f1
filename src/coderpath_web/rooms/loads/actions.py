"""Taking a file of records in, putting it on file, giving it up, and taking a load back."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from coderpath.records.formats.table.mapping import RecordMapping
from coderpath_web import clock
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.coded.actions import (
    AlreadyTakenBack,
    NothingToApply,
    apply_staged,
    stage,
    undo_load,
)
from coderpath_web.coded.models import Load, Staging
from coderpath_web.coded.queries import touched_by
from coderpath_web.coded.swept import sweep
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.actions import restate_months
from coderpath_web.rooms.loads.mapped import FacilityNames
from coderpath_web.rooms.loads.queries import TABLE, known_to
from coderpath_web.rooms.loads.reading import Uploaded, uploaded
from coderpath_web.rooms.loads.refused import MappingNeeded
from coderpath_web.rooms.loads.rules import may_apply, may_decide, may_load, may_undo_load

KEPT_FOR = timedelta(days=7)
"""For so long a file that was read waits to be applied."""
NO_MAPPING = (
    "No mapping says what the columns of this table are",
    "A table is read by a mapping that names its columns",
    "Say what its columns mean, and choose the file again",
)
NOTHING_NEW = "Everything in this file is on file already. Nothing was changed."


def take_file(
    *,
    by: Account,
    file: Any,
    names: FacilityNames,
    table: RecordMapping | None = None,
    kept: Sequence[RecordMapping] = (),
) -> Staging:
    """Read an uploaded file and stage its records; a table by its mapping.

    Without one, the first of those `kept` is taken whose columns the table has all.

    Raises NotAllowed, or FileRefused.

    Of a file that is refused nothing is left: what was staged before the reason was found, goes.
    """
    sweep(clock.now() - KEPT_FOR)
    staging = _open_staging(by=by)
    try:
        with uploaded(file) as one:
            _read(by, staging, one, _mapping_for(one, names, table, kept))
    except BaseException:
        staging.delete()
        sweep(clock.now() - KEPT_FOR)
        raise
    return staging


def _mapping_for(
    file: Uploaded, names: FacilityNames, table: RecordMapping | None, kept: Sequence[RecordMapping]
) -> FacilityNames | RecordMapping:
    if file.format.code != TABLE:
        return names
    if table is not None:
        return table
    begun = file.draft()
    for one in kept:
        if one.fits(begun.headings):
            return one
    raise MappingNeeded(begun, *NO_MAPPING)


def _read(
    by: Account, staging: Staging, file: Uploaded, mapping: FacilityNames | RecordMapping
) -> None:
    staging.digest = file.digest
    staging.format, staging.name = file.format.code, _name(file, mapping)
    staging.columns, staging.mapping = sorted(mapping.gives), mapping.model_dump(mode="json")
    known = known_to(Viewer(by, clock.today()))
    stage(staging=staging, batches=file.batches(mapping), known=known)


def _name(file: Uploaded, mapping: FacilityNames | RecordMapping) -> str:
    """Name a load by what its mapping calls the table; what a file is called tells of people."""
    if isinstance(mapping, RecordMapping) and mapping.title:
        return mapping.title
    return file.format.title


@in_turn
def _open_staging(*, by: Account) -> Staging:
    ask(by, may_load)
    return Staging.objects.create(by=by, at=clock.now(), name="", digest="", format="")


@in_turn
def apply_load(*, by: Account, staging: Staging) -> Load:
    """Put a staged file on file, and the months of whoever it touches. Raises NotAllowed, Refused.

    Raises TakesLong where it touches many.
    """
    staging = _still_there(staging)
    ask(by, may_apply, staging)
    entry = write_entry(by=by, action="records.loaded", details={"file": staging.name})
    try:
        load = apply_staged(entry=entry, staging=staging)
    except NothingToApply:
        raise Refused(NOTHING_NEW) from None
    restate_months(entry=entry, months=touched_by(load))
    return load


@in_turn
def give_up(*, by: Account, staging: Staging) -> None:
    """Forget a staged file. Raises NotAllowed."""
    ask(by, may_decide, staging)
    Staging.objects.filter(pk=staging.pk).delete()


@in_turn
def undo(*, by: Account, load: Load, why: str) -> Load:
    """Take a load back, and restate the months of whoever it touched. Raises NotAllowed, Refused.

    Raises TakesLong where it touched many.
    """
    ask(by, may_undo_load, load)
    details = {"load": load.pk, "file": load.name}
    entry = write_entry(by=by, action="records.undone", why=why, details=details)
    try:
        undoing = undo_load(entry=entry, load=load)
    except AlreadyTakenBack:
        raise Refused("This load was undone already.") from None
    restate_months(entry=entry, months=touched_by(undoing))
    return undoing


def _still_there(staging: Staging) -> Staging:
    found = Staging.objects.filter(pk=staging.pk).first()
    if found is None:
        raise Refused("This file was applied or given up meanwhile.")
    return found
