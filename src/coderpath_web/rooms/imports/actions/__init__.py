"""Bringing files in, choosing, saving, cancelling and undoing. There is no other way."""

from coderpath_web.rooms.imports.actions.exporting import tell_export
from coderpath_web.rooms.imports.actions.mappings import save_mapping
from coderpath_web.rooms.imports.actions.saving import Moved, put_on_file
from coderpath_web.rooms.imports.actions.steps import (
    NotNow,
    begin_undo,
    bring_files,
    cancel_import,
    choose,
    remove_old_uploads,
    save_import,
    start_again,
)
from coderpath_web.rooms.imports.actions.undoing import propose_undo, undo_import

__all__ = [
    "Moved",
    "NotNow",
    "begin_undo",
    "bring_files",
    "cancel_import",
    "choose",
    "propose_undo",
    "put_on_file",
    "remove_old_uploads",
    "save_import",
    "save_mapping",
    "start_again",
    "tell_export",
    "undo_import",
]
