"""The work of an import, done by a process of its own: looking, saving, undoing."""

import re
from functools import partial

from coderpath.findings import Finding, Grade
from coderpath.roster.table import parsed_once
from coderpath_web import clock
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.giving_way import giving_way
from coderpath_web.rooms.imports.actions import (
    TABLES,
    Moved,
    go_on_to_the_rest,
    put_on_file,
    undo_import,
)
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import TABLE, keep, remove, say_progress
from coderpath_web.rooms.imports.keeping import keep_answers
from coderpath_web.rooms.imports.mapping.first import first_answers
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.planning import (
    coders_known,
    complete_kinds,
    facilities_reached,
    kept_of,
    opened_of,
    plan_for,
)
from coderpath_web.rooms.imports.preview import write_findings, write_preview
from coderpath_web.rooms.imports.source import NeedsMapping, NeedsTable, Opened
from coderpath_web.rooms.imports.table_look import look_at_table
from coderpath_web.rooms.imports.uploads import BadUpload

FAILED = "failed"
ROWS_TOLD = 5000
_SENTENCES = re.compile(r"\. (?=[A-Z])")
ASKED_FOR = "ask"
"""Chosen where somebody wants to say what the columns mean, whatever can be guessed."""


def look(key: int) -> None:
    """Read what was uploaded, hold it against what is on file, and write down what was found."""
    one = Import.objects.select_related("by__coder").get(pk=key)
    say_progress(key, "Reading the files")
    try:
        with parsed_once():
            opened = _opened(one)
    except NeedsMapping:
        _becomes(one, State.MAPPING)
        return
    except NeedsTable as needs:
        _becomes(one, State.MAPPING, choices={**one.choices, TABLES: needs.names})
        return
    except BadUpload as bad:
        _found_bad(one, bad)
        return
    on_file, reach = kept_of(one, opened)
    say_progress(key, f"Comparing {len(on_file.rows):,} rows with what is on file")
    plan = plan_for(one, opened, on_file, reach)
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
    except NotAllowed as refused:
        _look_again(one, str(refused))
    except (Moved, AlreadyRetracted):
        _look_again(one, "Somebody changed facts after this was checked.")
    except (BadUpload, NeedsMapping):
        _look_again(one, "The files could not be read as they were before.")
    except Refused as refused:
        counts = {**one.counts, **write_findings(key, refused.findings)}
        _becomes(one, State.LOOKED, counts=counts)
    else:
        keep_answers(one)
        go_on_to_the_rest(one)
        remove(key)


def _look_again(one: Import, says: str) -> None:
    """Say why an import was not saved, and show how things stand now."""
    keep(one.pk, FAILED, {"says": says})
    _becomes(one, State.LOOKING)
    look(one.pk)


def undo(key: int) -> None:
    """Take an import back."""
    say_progress(key, "Taking back what was recorded")
    one = Import.objects.select_related("by").get(pk=key)
    by = Account.objects.get(pk=one.choices.get("undone_by", one.by_id))
    undo_import(by=by, one=one)
    remove(key)


def _opened(one: Import) -> Opened:
    """Read the files; a table of one's own by its first answers, where nothing has to be asked."""
    try:
        return opened_of(one)
    except NeedsMapping as needs:
        tell = partial(_tell_rows, one.pk)
        table = look_at_table(needs.table, one.choices, coders_known(one), tell)
        keep(one.pk, TABLE, table)
        if one.choices.get(ASKED_FOR):
            raise
        first = first_answers(Viewer(one.by, clock.today()), table, facilities_reached(one))
        if first.missing:
            raise
        one.choices |= {"document": first.text, "said": first.said, "as": "table"}
        one.choices |= {"kept_as": first.kept_as}
        Import.objects.filter(pk=one.pk).update(choices=one.choices)
        say_progress(one.pk, f"Making facts of {table['rows']:,} rows")
        return opened_of(one)


def _tell_rows(key: int, number: int) -> None:
    if number % ROWS_TOLD == 0:
        say_progress(key, f"Looking at the table: {number:,} rows")


def _found_bad(one: Import, bad: BadUpload) -> None:
    """Show what stands in the way of reading anything at all as the one finding."""
    finding = bad.finding or _finding(one.files[0], str(bad).rstrip("."))
    counts = {"kinds": {}, "coders": 0, "mark": "", "is_unread": True}
    counts |= write_findings(one.pk, [finding])
    _becomes(one, State.LOOKED, counts=counts)


def _finding(file: str, says: str) -> Finding:
    """Make a finding of what is wrong with a file, and of what to do if that is said as well."""
    found, mend = [*_SENTENCES.split(says, maxsplit=1), "Upload others"][:2]
    allowed = "Facts are CSV or XLSX files, a workbook, one ZIP archive of them, or a table"
    return Finding(file, 1, 1, Grade.ERROR, found, allowed, mend)


def _becomes(one: Import, state: State, **changes: object) -> None:
    """Go on to a state, unless the import was cancelled in the meantime."""
    Import.objects.filter(pk=one.pk).exclude(state=State.CANCELLED).update(state=state, **changes)
