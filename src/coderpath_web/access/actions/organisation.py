"""Naming the organisation."""

from coderpath_web.access.models import Organisation
from coderpath_web.access.rules import may_name_organisation
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn


@in_turn
def name_organisation(*, by: Account | None, name: str) -> Organisation:
    """Name the organisation whose installation this is, or rename it. Raises NotAllowed."""
    ask(by, may_name_organisation)
    entry = write_entry(by=by, action="organisation.named", details={"name": name})
    named = {"name": name, "named_in": entry}
    return Organisation.objects.update_or_create(pk=1, defaults=named)[0]
