"""What the library finds wrong, in the words of a form: labels for columns, last days for ends."""

from coderpath.facts.columns import Column
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import DAY_IN_FIGURES, MONTH_IN_FIGURES
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.words import label_of
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.one_meaning import TAKES_DAY, TAKES_MONTH


def asked(control: Control, column: Column) -> str:
    """Ask for an answer that is missing."""
    if column.is_month:
        return "Give a month."
    return {"date": "Give a date.", "select": "Choose one."}.get(control.type, "Fill this in.")


def finding_text(unreadable: Unreadable, control: Control, column: Column) -> str:
    """Say what was found, what is allowed and how to mend it."""
    told = unreadable.allowed or f"It takes {_taken(control, column)}"
    # Files take figures alone; what a form takes is said just before.
    mend = "" if unreadable.mend in {DAY_IN_FIGURES, MONTH_IN_FIGURES} else unreadable.mend
    return ". ".join(filter(None, (unreadable.found, told, mend))) + "."


def _taken(control: Control, column: Column) -> str:
    if column.is_month:
        return TAKES_MONTH
    return TAKES_DAY if control.type == "date" else column.allowed


def order_text(finding: Finding, kind: str) -> str:
    """Say that dates or figures of one row do not fit together, by the labels of the form."""
    for later, earlier, _ in KINDS[kind].after:
        if finding.column == later:
            return f"{label_of(kind, later).label} is before {label_of(kind, earlier).label}."
    return in_form(finding)


def in_form(finding: Finding) -> str:
    """Say of a finding what a form says, with people by the names that they have elsewhere."""
    return finding.naming(coder_name)
