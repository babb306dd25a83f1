"""Bringing files in, choosing, saving, cancelling and undoing. There is no other way."""

from coderpath_web.rooms.imports.actions.exporting import tell_export
from coderpath_web.rooms.imports.actions.mappings import (
    NameTaken,
    forget_mapping,
    rename_mapping,
    save_mapping,
)
from coderpath_web.rooms.imports.actions.rest import (
    TABLES,
    before,
    choose_table,
    go_on_to_the_rest,
    rest_of,
)
from coderpath_web.rooms.imports.actions.saving import Moved, put_on_file
from coderpath_web.rooms.imports.actions.steps import (
    SURE,
    NotNow,
    Unsure,
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
    "SURE",
    "TABLES",
    "Moved",
    "NameTaken",
    "NotNow",
    "Unsure",
    "before",
    "begin_undo",
    "bring_files",
    "cancel_import",
    "choose",
    "choose_table",
    "forget_mapping",
    "go_on_to_the_rest",
    "propose_undo",
    "put_on_file",
    "remove_old_uploads",
    "rename_mapping",
    "rest_of",
    "save_import",
    "save_mapping",
    "start_again",
    "tell_export",
    "undo_import",
]
