"""Actions on files that are brought in; the work that they begin is done by nobody here."""

from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath_web.rooms.imports import actions
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.planning import opened_of
from tests.rooms.imports.brought import bring, save
from tests.web.factories import coder
from tests.web.rulings.case import Case

HOURS = "coder,month,productive_minutes\nana,2026-01,600\n"
NOT_IMPORTING = ("coder", "trainer", "leadership")
OTHERS = (*NOT_IMPORTING, "hr", "administrator")


def looked(world):
    """Bring a file as the supervisor; give the import as it was looked at."""
    return bring({"hours.csv": HOURS}, world.accounts["supervisor"])


def begun(world, state):
    one = looked(world)
    Import.objects.filter(pk=one.pk).update(state=state)
    one.refresh_from_db()
    return one


def bring_files(world, one, by):
    actions.bring_files(by=by, files=[SimpleUploadedFile("hours.csv", HOURS.encode())])


def choose(world, one, by):
    actions.choose(by=by, one=one, choices={"complete": []})


def choose_table(world, one, by):
    actions.choose_table(by=by, one=one, name="hours.csv")


def one_of_several(world):
    """Bring a file that waits for its table to be named."""
    one = begun(world, State.MAPPING)
    one.choices = {"tables": ["hours.csv"]}
    one.save()
    return one


def begin_save(world, one, by):
    actions.save_import(by=by, one=one)


def again(world, one, by):
    actions.start_again(by=by, one=one)


def cancel(world, one, by):
    actions.cancel_import(by=by, one=one)


def begin_undo(world, one, by):
    actions.begin_undo(by=by, one=one, why="wrong month", the_rest=False)


def keep_mapping(world, one, by):
    actions.save_mapping(by=by, name="roster", signature="0", choices={}, text="")


def kept(world):
    """Keep answers as the supervisor."""
    by = world.accounts["supervisor"]
    return actions.save_mapping(by=by, name="roster", signature="0", choices={}, text="")


def rename_mapping(world, one, by):
    actions.rename_mapping(by=by, one=one, name="months")


def forget_mapping(world, one, by):
    actions.forget_mapping(by=by, one=one)


def put_on_file(world, one, by):
    actions.put_on_file(by=by, one=one, opened=opened_of(one))


def export(world, one, by):
    actions.tell_export(by=by, file="hours.csv", rows=1, coders=1)


def undo(world, one, by):
    actions.undo_import(by=by, one=one)


def propose_undo(world, one, by):
    actions.propose_undo(by=by, one=one, why="wrong month", the_rest=False)


def saved_about_hr(world):
    """Save an import by which the HR partner is judged, who therefore does not undo it alone."""
    world.accounts["hr"].coder = coder("lia")
    world.accounts["hr"].save()
    return save(bring({"hours.csv": HOURS.replace("ana", "lia")}, world.accounts["supervisor"]))


def saved(world):
    return save(looked(world))


STEPS, UNDOING = "rooms.imports.actions.steps.", ("manager elsewhere", *NOT_IMPORTING)
CASES = {
    f"{STEPS}bring_files": Case(bring_files, "supervisor", NOT_IMPORTING),
    f"{STEPS}choose": Case(choose, "supervisor", OTHERS, looked, entries=0),
    f"{STEPS}save_import": Case(begin_save, "supervisor", OTHERS, looked, entries=0),
    f"{STEPS}start_again": Case(
        again, "supervisor", OTHERS, lambda world: begun(world, State.LOOKING), entries=0
    ),
    f"{STEPS}cancel_import": Case(cancel, "supervisor", OTHERS, looked),
    f"{STEPS}begin_undo": Case(begin_undo, "hr", UNDOING, saved, entries=0),
    "rooms.imports.actions.exporting.tell_export": Case(
        export, "supervisor", (*NOT_IMPORTING, "administrator")
    ),
    "rooms.imports.actions.mappings.rename_mapping": Case(
        rename_mapping, "supervisor", OTHERS, kept
    ),
    "rooms.imports.actions.mappings.forget_mapping": Case(
        forget_mapping, "supervisor", OTHERS, kept
    ),
    "rooms.imports.actions.mappings.save_mapping": Case(keep_mapping, "supervisor", NOT_IMPORTING),
    "rooms.imports.actions.rest.choose_table": Case(
        choose_table, "supervisor", OTHERS, one_of_several, entries=0
    ),
    "rooms.imports.actions.saving.put_on_file": Case(put_on_file, "supervisor", OTHERS, looked),
    "rooms.imports.actions.undoing.undo_import": Case(undo, "hr", UNDOING, saved),
    "rooms.imports.actions.undoing.propose_undo": Case(propose_undo, "hr", UNDOING, saved_about_hr),
}
