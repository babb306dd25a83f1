"""Where somebody without a level starts, and by which facts: what a person then decides."""

from typing import NamedTuple
from urllib.parse import urlencode

from coderpath.days import iso
from coderpath.explain.names import surroundings
from coderpath.explain.placing import placing_reason
from coderpath.facts.kinds import KIND_OF
from coderpath.path import EntryRule
from coderpath.sentence import Said
from coderpath.spans import span_at
from coderpath.verdict import State
from coderpath_web.standings.placement import starts_at


class Start(NamedTuple):
    """The level at which somebody starts, why, and how that is put on file."""

    title: str
    because: tuple[Said, ...]
    """The facts that decide it; none where all that the level asks is met."""
    reason: str
    rule: EntryRule | None
    since: int
    query: str
    """What a form for the position is filled with."""


def start_of(opened, target):
    """Give where a coder starts; None for whoever holds a level, or fits none yet."""
    if target is None or target.placing is None or not target.placing.fits:
        return None
    rule, since = target.placing.rule, _first_day(opened, target.level.level)
    asked = {
        "level": target.level.level,
        "facility": opened.record.home_facility(since),
        "since": iso(since),
    }
    return Start(
        title=target.level.title,
        because=tuple(_facts_for(rule.when, opened)) if rule else (),
        reason=placing_reason(target, opened.judgement),
        rule=rule,
        since=since,
        query=urlencode(asked),
    )


def _first_day(opened, level):
    """Give the day of hire where the level fits on it already, else the day asked."""
    spell = span_at(opened.record.employed, opened.on)
    hired = spell[0] if spell else opened.on
    return hired if starts_at(opened.record, opened.path, hired) == level else opened.on


def _facts_for(criterion, opened):
    """Say the facts by which a criterion is met on the day, part by part."""
    record, rules = opened.record, opened.path.rules
    if criterion.is_leaf:
        if criterion.truth(record, rules).at(opened.on) is State.MET:
            around = surroundings(record, opened.path, opened.on)
            used = criterion.used(record, rules, opened.on)
            shown = [one for one in used if KIND_OF[type(one)] not in opened.withheld]
            yield from map(around.words_of, shown)
        return
    for part in criterion.parts():
        yield from _facts_for(part, opened)
