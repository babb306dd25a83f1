"""What forms call each kind of fact and each of its columns: labels, hints and examples."""

from coderpath.facts.kind import Group, Label
from coderpath.facts.kinds import ABOUT_CODERS, KINDS

WORDS = {name: kind.form for name, kind in KINDS.items()}


def label_of(kind: str, column: str) -> Label:
    """Give the label of a column."""
    return WORDS[kind].labels[column]


def offered() -> dict[Group, list[str]]:
    """Give the kinds about coders by the groups in which they are offered, in order."""
    placed = sorted(ABOUT_CODERS, key=lambda kind: WORDS[kind].place)
    groups = {group: [kind for kind in placed if WORDS[kind].group is group] for group in Group}
    return {group: kinds for group, kinds in groups.items() if kinds}
