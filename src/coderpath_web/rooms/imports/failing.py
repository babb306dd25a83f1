"""Why the work on an import stopped, in words for whoever waits for it."""

from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import folder_of, keep
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.preview import write_findings
from coderpath_web.rooms.imports.undo import ChangedSince

FAILED = "failed"
_UNDO_REFUSED = {
    ChangedSince: "Facts of this import have changed since.",
    NotAllowed: "",  # It says why itself.
    AlreadyRetracted: "Somebody changed facts of this import at the same moment.",
    Refused: "Without this import the facts on file would contradict each other.",
}


def say_failure(key: int, error: BaseException) -> None:
    """Write down why the work stopped; an undo that is refused leaves the import as saved."""
    if not folder_of(key).exists():
        return
    keep(key, FAILED, {"says": _says(error)})
    if type(error) in _UNDO_REFUSED:
        if isinstance(error, Refused):
            write_findings(key, error.findings)
        Import.objects.filter(pk=key, state=State.UNDOING).update(state=State.SAVED)


def _says(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "The files need more memory than an import may use. Split them."
    if isinstance(error, NotAllowed):
        return str(error)
    return _UNDO_REFUSED.get(type(error), "")
