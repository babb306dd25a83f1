"""The work of an import, done by a process of its own: looking, saving, undoing."""

from django.db import transaction

from coderpath.facts.intake.pause import without_cycle_search
from coderpath.findings import Finding, Grade, errors
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.change import change_facts
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Head
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.complete import complete_by_default
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import NEW, files_of, keep, remove, say_progress, write_rows
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.plan import Plan, plan_of
from coderpath_web.rooms.imports.preview import FINDINGS, write_preview
from coderpath_web.rooms.imports.reach import Kept, Reach, reach_of, within_reach
from coderpath_web.rooms.imports.source import NeedsMapping, Opened, open_upload
from coderpath_web.rooms.imports.table_look import look_at_table
from coderpath_web.rooms.imports.undo import undo_import
from coderpath_web.rooms.imports.uploads import BadUpload

TABLE = "table"
FAILED = "failed"


class Moved(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """What is on file has changed since the look, so that another look is needed."""


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
    kept, reach = _kept(one, opened)
    say_progress(key, f"Comparing {len(kept.rows):,} rows with what is on file")
    plan = _plan(one, opened, kept, reach)
    say_progress(key, "Writing down what was found")
    counts = write_preview(key, opened, kept, plan)
    counts["complete"] = _complete(one, opened)
    _becomes(one, State.LOOKED, counts=counts)


def save(key: int) -> None:
    """Put on file what the look found: all of it, with one entry, or nothing."""
    one = Import.objects.select_related("by__coder").get(pk=key)
    say_progress(key, "Reading the files again")
    try:
        opened = opened_of(one)
        say_progress(key, "Comparing once more with what is on file")
        number, plan = last_entry(), planned(one, opened)
        with transaction.atomic():
            save_planned(one, opened, number, plan)
    except (Moved, AlreadyRetracted, BadUpload, NeedsMapping):
        keep(key, FAILED, {"says": "Somebody changed facts since this was looked at."})
        _becomes(one, State.LOOKING)
        look(key)
    except Refused as refused:
        write_rows(key, FINDINGS, (finding.as_json() for finding in refused.findings))
        counts = {**one.counts, "errors": len(errors(refused.findings)), "warnings": 0}
        _becomes(one, State.LOOKED, counts=counts)
    else:
        remove(key)


def last_entry() -> int:
    """Give the number of the newest entry of the journal."""
    return Head.objects.filter(pk=1).values_list("last", flat=True).first() or 0


def planned(one: Import, opened: Opened) -> Plan:
    """Hold what was opened against what is on file now."""
    kept, reach = _kept(one, opened)
    return _plan(one, opened, kept, reach)


def save_planned(one: Import, opened: Opened, number: int, plan: Plan) -> None:
    """Write the entry first: it puts all changes of facts in one line.

    When it is the next one after the plan was begun, nobody changed anything, and the plan holds;
    so others wait only for the writing.
    """
    entry = write_entry(
        by=one.by,
        action="facts.imported",
        why=", ".join(one.files),
        details={"import": one.pk, "recorded": _recorded(one.counts)},
    )
    if entry.number != number + 1:
        plan = planned(one, opened)
    if plan.has_errors or plan.mark != one.counts["mark"]:
        raise Moved
    say_progress(one.pk, f"Recording {len(plan.new):,} rows, and what follows from them")
    change_facts(entry=entry, new=plan.new, retract=plan.retract)
    one.entry, one.state = entry, State.SAVED
    one.save(update_fields=["entry", "state"])


def undo(key: int) -> None:
    """Take an import back."""
    say_progress(key, "Taking back what was recorded")
    undo_import(key)
    remove(key)


def opened_of(one: Import) -> Opened:
    """Read what was uploaded."""
    with without_cycle_search():
        return open_upload(files_of(one.pk), one.choices)


def _known(one: Import) -> frozenset[str]:
    """Give the coders on file within the importer's reach."""
    reached = reach_of(Viewer(one.by, clock.today())).coders
    return frozenset(Coder.objects.values_list("code", flat=True)) if reached is None else reached


def _kept(one: Import, opened: Opened) -> tuple[Kept, Reach]:
    reach = reach_of(Viewer(one.by, clock.today()))
    own = bool(one.choices.get("leave_out_own"))
    return within_reach(opened.rows.new, reach, leave_out_own=own), reach


def _plan(one: Import, opened: Opened, kept: Kept, reach: Reach) -> Plan:
    with without_cycle_search():
        return plan_of(kept, _complete(one, opened), reach)


def _complete(one: Import, opened: Opened) -> list[str]:
    if "complete" in one.choices:
        return list(one.choices["complete"])
    return complete_by_default(opened.kinds, mapped=opened.mapped)


def _recorded(counts: dict[str, dict[str, dict[str, int]]]) -> dict[str, int]:
    return {
        kind: some[NEW] + some["changed"]
        for kind, some in counts["kinds"].items()
        if some[NEW] or some["changed"]
    }


def _ask_for_mapping(one: Import, needs: NeedsMapping) -> None:
    try:
        keep(one.pk, TABLE, look_at_table(needs.table, one.choices, _known(one)))
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
