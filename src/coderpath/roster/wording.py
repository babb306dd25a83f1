"""The words of an account: kinds and columns of facts as forms call them."""

from coderpath.facts.kinds import KINDS
from coderpath.sentence.words import lowered


def label_of(kind: str, column: str = "") -> str:
    """Give what a kind is called, and what a column of it is asked for by."""
    form = KINDS[kind].form
    if not column:
        return form.heading
    label = form.labels[column].label if column in form.labels else "coder"
    return f"{form.heading}: {lowered(label)}"
