"""One requirement of a judged level in words."""

from dataclasses import dataclass

from coderpath.explain.asks import asks_of
from coderpath.explain.missing import cure_of, missing_of
from coderpath.explain.origin import Origin, origin_of
from coderpath.explain.states import shown_state
from coderpath.explain.used import facts_used
from coderpath.judge import Judgement, RequirementVerdict
from coderpath.path import Part
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_day, say_since, say_until
from coderpath.verdict import State

PRESUMED_UNTIL = "Presumed until someone records otherwise"


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """A requirement on a day: whatever has nothing to say is empty."""

    id: str
    part: Part
    state: str
    shape: str
    ask: str
    dates: Said
    missing: Said
    mend: Said
    origin: Origin
    facts: tuple[Said, ...]


def requirement_line(item: RequirementVerdict, judgement: Judgement) -> RequirementLine:
    """Put a requirement's verdict into words."""
    shown = shown_state(item)
    return RequirementLine(
        id=item.requirement.id,
        part=item.part,
        state=shown.word,
        shape=shown.shape,
        ask=asks_of(item.requirement, judgement.path),
        dates=say_dates(item),
        missing=missing_of(item, judgement),
        mend=mend_of(item, judgement),
        origin=origin_of(item.requirement),
        facts=tuple(facts_used(item.branch, judgement)),
    )


def say_dates(item: RequirementVerdict) -> Said:
    """Say since when a state is so, and of what is met, until when."""
    if item.presumed or item.in_grace:
        return said()
    since = say_since(item.since)
    if item.state is not State.MET:
        return since
    ends = say_until(item.until, as_far_as_recorded=item.as_far_as_recorded)
    return chain(", ", filter(None, (since, ends)))


def mend_of(item: RequirementVerdict, judgement: Judgement) -> Said:
    """Say what would mend a requirement; nothing need be done about one that is presumed."""
    if item.presumed:
        return said(PRESUMED_UNTIL)
    cure = cure_of(item, judgement)
    if item.in_grace:
        return said("Asked from ", say_day(item.asked_from or item.until), ". ", cure)
    return cure
