"""Why a claim changes nothing: whether any level of the path asks for what is claimed."""

from typing import Any

from coderpath.facts.kinds import KINDS
from coderpath.same_name import form
from coderpath_web.documents.named import path_today
from coderpath_web.facts.words import label_of
from coderpath_web.frame.form.choices import names_in
from coderpath_web.frame.form.would_change import NOTHING


def nothing_changes(kind: str, row: Any) -> str:
    """Say why nothing would change: no level asks for it, or those that do read the same."""
    subject = KINDS[kind].subject
    named_by, path = label_of(kind, subject).named_by if subject else (), path_today()
    if not named_by or path is None:
        return NOTHING
    claimed = str(getattr(row, subject))
    if form(claimed) in {form(one) for one in names_in(path, *named_by)}:
        return f"{NOTHING} What asks for {claimed} has the same answer with it."
    return f"Nothing on the path changes: no level asks for {claimed}."
