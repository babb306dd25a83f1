"""What forms call each kind of fact and each of its columns: labels, hints and examples."""

from collections.abc import Mapping

from coderpath.days import Day, iso
from coderpath.facts.kind import Group, Label
from coderpath.facts.kinds import ABOUT_CODERS, KINDS
from coderpath.facts.values.dates import NO_END_YET, read_day
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


def as_labelled(kind: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Write an end as its label has it, by its last day; fact files hold the first day after."""
    name = KINDS[kind].until
    until = read_day(texts.get(name, "")) if name else None
    if not isinstance(until, Day) or until >= NO_END_YET:
        return dict(texts)
    return {**texts, name: iso(until - 1) or ""}


def end_words(until: Day) -> Said:
    """Say an end by its last day: 30 June 2025, or that there is none yet."""
    return said("No end yet") if until >= NO_END_YET else say_day(until - 1)
