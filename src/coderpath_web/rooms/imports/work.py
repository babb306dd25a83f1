"""The work of an import, done by a process of its own: looking, saving, undoing."""

from functools import partial

from coderpath.findings import Finding, Grade, errors
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.accounts.models import Account
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.giving_way import giving_way
from coderpath_web.rooms.imports.actions import Moved, put_on_file, undo_import
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import keep, remove, say_progress, write_rows
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.planning import (
    coders_known,
    complete_kinds,
    kept_of,
    opened_of,
    plan_for,
)
from coderpath_web.rooms.imports.preview import FINDINGS, write_preview
from coderpath_web.rooms.imports.source import NeedsMapping
from coderpath_web.rooms.imports.table_look import look_at_table
from coderpath_web.rooms.imports.uploads import BadUpload

TABLE = "table"
FAILED = "failed"


def look(key: int) -> None:
    """Read what was uploaded, hold it against what is on file, and write down what was found."""
    one = Import.objects.select_related("by__coder").get(pk=key)
    say_progress(key, "Reading the files")
    try:
        opened = opened_of(one)
    except NeedsMapping as needs:
        _ask_for_mapping(one, needs)
        return
    except BadUpload as bad:
        _found_bad(one, str(bad))
        return
    kept, reach = kept_of(one, opened)
    say_progress(key, f"Comparing {len(kept.rows):,} rows with what is on file")
    plan = plan_for(one, opened, kept, reach)
    say_progress(key, "Writing down what was found")
    counts = write_preview(key, opened, plan)
    counts["complete"] = complete_kinds(one, opened)
    _becomes(one, State.LOOKED, counts=counts)


def save(key: int) -> None:
    """Put on file what the look found: all of it, with one entry, or nothing."""
    one = Import.objects.select_related("by__coder").get(pk=key)
    say_progress(key, "Reading the files again")
    try:
        opened = giving_way(partial(opened_of, one))
        put_on_file(by=one.by, one=one, opened=opened)
    except (NotAllowed, Moved, AlreadyRetracted, BadUpload, NeedsMapping):
        keep(key, FAILED, {"says": "Somebody changed facts since this was looked at."})
        _becomes(one, State.LOOKING)
        look(key)
    except Refused as refused:
        write_rows(key, FINDINGS, (finding.as_json() for finding in refused.findings))
        counts = {**one.counts, "errors": len(errors(refused.findings)), "warnings": 0}
        _becomes(one, State.LOOKED, counts=counts)
    else:
        remove(key)


def undo(key: int) -> None:
    """Take an import back."""
    say_progress(key, "Taking back what was recorded")
    one = Import.objects.select_related("by").get(pk=key)
    by = Account.objects.get(pk=one.choices.get("undone_by", one.by_id))
    undo_import(by=by, one=one)
    remove(key)


def _ask_for_mapping(one: Import, needs: NeedsMapping) -> None:
    try:
        keep(one.pk, TABLE, look_at_table(needs.table, one.choices, coders_known(one)))
    except BadUpload as bad:
        _found_bad(one, str(bad))
    else:
        _becomes(one, State.MAPPING)


def _found_bad(one: Import, says: str) -> None:
    """Show what stands in the way of reading anything at all as the one finding."""
    allowed = "Facts are CSV or XLSX files, a workbook, one ZIP archive of them, or a table"
    finding = Finding(one.files[0], 1, 1, Grade.ERROR, says.rstrip("."), allowed, "Bring others")
    write_rows(one.pk, FINDINGS, [finding.as_json()])
    counts = {"kinds": {}, "errors": 1, "warnings": 0, "coders": 0, "mark": ""}
    _becomes(one, State.LOOKED, counts=counts)


def _becomes(one: Import, state: State, **changes: object) -> None:
    """Go on to a state, unless the import was cancelled in the meantime."""
    Import.objects.filter(pk=one.pk).exclude(state=State.CANCELLED).update(state=state, **changes)
