"""Putting a timekeeping export on file, all of it or nothing, and undoing that as one action."""

from coderpath.sentence.words import counted
from coderpath_web.access.refused import Refused, refuse_if
from coderpath_web.access.ruling import as_of_now, ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.actions import restate_months
from coderpath_web.rooms.weeks.models import TimeDraft, TimeImport, TimeMapping
from coderpath_web.rooms.weeks.rules import may_import_time, may_undo_time
from coderpath_web.rooms.weeks.timekeeping.answers import digest_of
from coderpath_web.rooms.weeks.timekeeping.drafts import Looked
from coderpath_web.time_spent.actions import change_time, undo_time

GONE = "This upload was saved or cancelled already. Upload the file again."
UNSAID = (
    "Say first what each column and each pay code means, and whether paid hours include breaks."
)
OPEN = "Nothing was saved: {problems}. Look at the list below."
NOTHING = "Everything in this file is on file already. There is nothing to save."
UNDONE = "This import was undone already."


@in_turn
def import_time(*, by: Account, draft: int) -> Entry:
    """Put an export on file, as it stands by now. Raises NotAllowed, or Refused with what is open.

    What its columns mean is kept for the next one with the same headings.
    """
    ask(by, may_import_time)
    found = TimeDraft.objects.filter(pk=draft, by=by).first()
    if found is None:
        raise Refused(GONE)
    looked = Looked(found, as_of_now(by))
    refuse_if(not looked.is_answered, UNSAID)
    open_ones = counted(len(looked.problems), "problem is open", "problems are open")
    refuse_if(bool(looked.problems), OPEN.format(problems=open_ones))
    plan = looked.plan
    refuse_if(not plan.changes, NOTHING)
    details = {"file": found.name, "people": len(plan.coders), "weeks": len(plan.changes)}
    entry = write_entry(by=by, action="time.imported", details=details)
    TimeImport.objects.create(
        made_in=entry,
        name=found.name,
        sha256=found.sha256,
        rows=len(found.lines),
        people=len(plan.coders),
    )
    TimeMapping.objects.create(heads=digest_of(found.heads), answers=found.answers, made_in=entry)
    touched = change_time(entry=entry, retract=plan.retract, new=plan.new)
    restate_months(entry=entry, months=touched)
    found.delete()
    return entry


@in_turn
def undo_time_import(*, by: Account, imported: TimeImport, why: str = "") -> Entry:
    """Put the time back as it was before an import; weeks changed since stay as they are.

    Raises NotAllowed, or Refused where it was undone already.
    """
    imported = TimeImport.objects.select_related("made_in").get(pk=imported.pk)
    ask(by, may_undo_time, imported)
    refuse_if(imported.undone_in_id is not None, UNDONE)
    details = {"import": imported.pk, "file": imported.name}
    entry = write_entry(by=by, action="time.import-undone", why=why.strip(), details=details)
    touched = undo_time(entry=entry, of=imported.made_in)
    TimeImport.objects.filter(pk=imported.pk).update(undone_in=entry)
    restate_months(entry=entry, months=touched)
    return entry
