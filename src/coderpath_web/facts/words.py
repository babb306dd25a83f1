"""What forms call each kind of fact and each of its columns: labels, hints and examples."""

from coderpath.days import Day
from coderpath.facts.kind import Group, Label
from coderpath.facts.kinds import ABOUT_CODERS, KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day

WORDS = {name: kind.form for name, kind in KINDS.items()}


def label_of(kind: str, column: str) -> Label:
    """Give the label of a column."""
    return WORDS[kind].labels[column]


def offered() -> dict[Group, list[str]]:
    """Give the kinds about coders by the groups in which they are offered, in order."""
    placed = sorted(ABOUT_CODERS, key=lambda kind: WORDS[kind].place)
    groups = {group: [kind for kind in placed if WORDS[kind].group is group] for group in Group}
    return {group: kinds for group, kinds in groups.items() if kinds}


def end_words(until: Day) -> Said:
    """Say an end by its last day: 30 June 2025, or that there is none yet."""
    return said("No end yet") if until >= NO_END_YET else say_day(until - 1)
