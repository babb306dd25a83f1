"""Putting a staged file on file, and taking a load back: each under the entry of whoever asks."""

from collections.abc import Iterable

from coderpath_web.coded.models import FileRead, Load, Staging
from coderpath_web.coded.putting import compare, put_on_file
from coderpath_web.coded.refusals import Refusals
from coderpath_web.coded.said_again import said_again
from coderpath_web.coded.sealed import many_of
from coderpath_web.coded.staging import Known, ReadBatch, write_aside
from coderpath_web.coded.taking_back import look_back, take_back
from coderpath_web.coded.whole_file import settle
from coderpath_web.journal.models import Entry

OF_THE_FILE = [field.name for field in FileRead._meta.local_fields]  # noqa: SLF001 -- Django's own way


class NothingToApply(Exception):  # noqa: N818 -- the file is fine, there is only nothing to do
    """Everything that the file says is on file already, or it was not read to its end."""


class AlreadyTakenBack(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """The load was taken back before, or is a taking back itself."""


def stage(*, staging: Staging, batches: Iterable[ReadBatch], known: Known) -> None:
    """Read a file into the rows of its staging; it is whole when this comes back.

    Needs no turn: nothing of it counts. Memory stays flat, however long the file is.
    """
    refusals = Refusals()
    write_aside(staging, batches, known, refusals)
    settle(staging, refusals)


def apply_staged(*, entry: Entry, staging: Staging) -> Load:
    """Put a staged file on file, all of it or nothing, in the turn of the entry.

    Raises NothingToApply.
    """
    compared = compare(staging)
    if not staging.is_whole or not (compared.new or compared.changed):
        raise NothingToApply
    told = {name: getattr(staging, name) for name in OF_THE_FILE}
    again = said_again(staging) if compared.same > staging.repeated else []
    load = Load.objects.create(entry=entry, again=again, **told, **compared._asdict())
    put_on_file(load, staging)
    _seal(load)
    staging.delete()  # Its rows are swept when nobody waits.
    return load


def undo_load(*, entry: Entry, load: Load) -> Load:
    """Take a load back, all of it or nothing, in the turn of the entry; gives what did so.

    Raises AlreadyTakenBack.
    """
    if load.undoes_id or load.undone_in:
        raise AlreadyTakenBack
    found = look_back(load)
    told = {name: getattr(load, name) for name in ("name", "digest", "format", "columns", "places")}
    counts = {"changed": found.changed, "ended": found.ended}
    undoing = Load.objects.create(entry=entry, undoes=load, **told, **counts)
    take_back(undoing)
    _seal(undoing)
    return undoing


def _seal(load: Load) -> None:
    load.many = many_of(load)
    load.save(update_fields=["many"])
