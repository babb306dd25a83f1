"""Putting on file what the look at an import found, in the process of the import."""

from coderpath_web.access.actions.proposing import keep_draft, keep_unconfirmed
from coderpath_web.access.drafts import change_asked_for
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.change import change_facts
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import LONGEST_TITLE
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import NEW, say_progress
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.plan import Plan, Waiting
from coderpath_web.rooms.imports.planning import planned
from coderpath_web.rooms.imports.rules import may_decide, may_save
from coderpath_web.rooms.imports.source import Opened


class Moved(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """What is on file has changed since the look, so that another look is needed."""


@in_turn
def put_on_file(*, by: Account, one: Import, opened: Opened, number: int, plan: Plan) -> None:
    """Write the entry first: it puts all changes of facts in one line.

    When it is the next one after the plan was begun, nobody changed anything, and the plan holds;
    so others wait only for the writing. Raises NotAllowed or Moved.
    """
    ask(by, may_decide, one)
    entry = write_entry(
        by=by,
        action="facts.imported",
        why=", ".join(one.files),
        details={"import": one.pk, "recorded": _recorded(one.counts)},
    )
    if entry.number != number + 1:
        plan = planned(one, opened)
    if plan.has_errors or plan.mark != one.counts["mark"]:
        raise Moved
    rows = plan.rows(by.coder.code if by.coder else "")
    ask(by, may_save, one, rows)
    alone = done_alone(by, rows)
    say_progress(one.pk, f"Recording {len(plan.new):,} rows, and what follows from them")
    change_facts(entry=entry, new=plan.new, retract=plan.retract)
    keep_unconfirmed(entry=entry, alone=alone)
    for waiting in plan.aside:
        keep_draft(entry=entry, draft=_asked_for(waiting, one))
    one.entry, one.state = entry, State.SAVED
    one.save(update_fields=["entry", "state"])


def _asked_for(waiting: Waiting, one: Import) -> Draft:
    """Draft what of an import waits for a second person."""
    retract = Fact.objects.select_related("coder", "facility", "to").filter(pk__in=waiting.retract)
    draft = change_asked_for(new=waiting.new, retract=retract)
    title = f"From the import of {', '.join(one.files)}: {draft.title}"[:LONGEST_TITLE]
    return draft._replace(title=title, subject=one.subject)


def _recorded(counts: dict[str, dict[str, dict[str, int]]]) -> dict[str, int]:
    return {
        kind: some[NEW] + some["changed"]
        for kind, some in counts["kinds"].items()
        if some[NEW] or some["changed"]
    }
