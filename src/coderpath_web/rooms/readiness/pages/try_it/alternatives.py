"""What a level still asks, and what would answer it: one of several, the quickest first.

Whether something answers is asked of the criterion itself, with the facts that it would bring.
"""

from itertools import combinations, islice, product
from math import comb
from typing import NamedTuple

from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.lines import why_address
from coderpath_web.rooms.readiness.pages.try_it.chosen import TriedOffer, imagined_row
from coderpath_web.standings.simulate import with_rows
from coderpath_web.standings.ways import ways_to_meet

MOST_TOGETHER = 3
"""So many things at most are tried together to answer one criterion."""
MOST_CANDIDATES = 10
"""Of so many things at most is it asked which of them answer a criterion together."""
MOST_ALTERNATIVES = 150
"""So many ways at most are looked at for a requirement: all threes of ten things, and more."""


class Alternative(NamedTuple):
    """What answers a requirement, all of it together, and from which day; None if unknown."""

    choices: tuple[TriedOffer, ...]
    met_on: int | None

    @property
    def keys(self):
        return frozenset(one.key for one in self.choices)

    @property
    def waits_until(self):
        """The day from which it is met where that is later than the day of the last thing."""
        last = max((one.on for one in self.choices), default=0)
        return self.met_on if self.met_on and self.met_on > last else None


class Question(NamedTuple):
    """A requirement that is open: what it asks, what would answer it, what only counts towards."""

    ask: str
    href: str
    steps: tuple
    alternatives: tuple[Alternative, ...]
    towards: tuple[TriedOffer, ...]

    @property
    def is_choice(self):
        return len(self.alternatives) > 1

    @property
    def any_so_many(self):
        """How many of its choices answer it, whichever they are; 0 where it depends on which."""
        sizes = {len(one.keys) for one in self.alternatives if not one.waits_until}
        if not self.is_choice or len(sizes) != 1:
            return 0
        (size,) = sizes
        every = frozenset().union(*(one.keys for one in self.alternatives))
        return size if len(self.alternatives) == comb(len(every), size) else 0

    @property
    def alone(self):
        """The keys of what answers it alone."""
        return {key for one in self.alternatives if len(one.keys) == 1 for key in one.keys}


def question_of(item, verdict, lines, choices_for):
    """Give the question that a requirement is; `choices_for` gives what a criterion offers."""
    ways = [
        [(lack.branch.criterion, choices_for(lack.branch.criterion)) for lack in way.lacks]
        for way in islice(ways_to_meet(item), MOST_ALTERNATIVES)
    ]
    found = _least([one for way in ways for one in _alternatives(way, lines)])
    every = {one.key: one for way in ways for _, choices in way for one in choices}
    line = lines.line(item, verdict)
    return Question(
        ask=line.ask,
        href=why_address(lines.code, verdict.level.level, item.requirement.id),
        steps=line.routes[0] if line.routes else (),
        alternatives=found,
        towards=() if found else tuple(every.values()),
    )


def _alternatives(way, lines):
    """Give how a way could be gone: for each of its criteria something that answers it."""
    options = [_answers(criterion, choices, lines) for criterion, choices in way]
    for some in islice(product(*options), MOST_ALTERNATIVES):
        choices = {one.key: one for answer in some for one in answer.choices}
        days = [answer.met_on for answer in some if answer.met_on]
        yield Alternative(tuple(choices.values()), max(days, default=None))


def _answers(criterion, choices, lines):
    """Give what answers a criterion: waiting, a pace of work, or the smallest sets of facts."""
    by_waiting = lines.outlook.comes_on(criterion) if lines.outlook else None
    if by_waiting:
        return [Alternative((), by_waiting)]
    pace = [Alternative((one,), None) for one in choices if one.is_pace]
    facts = [one for one in choices if not one.is_pace]
    return [*_enough(criterion, facts[:MOST_CANDIDATES], lines), *pace]


def _enough(criterion, choices, lines):
    found = []
    for size in range(1, min(MOST_TOGETHER, len(choices)) + 1):
        for some in combinations(choices, size):
            one = Alternative(some, _met_on(criterion, some, lines))
            if one.met_on and not any(other.keys <= one.keys for other in found):
                found.append(one)
    return found


def _met_on(criterion, choices, lines):
    """Give the first day from the last of the choices on, on which a criterion is met."""
    judged = lines.judgement
    record = with_rows(judged.record, [imagined_row(one, lines.code) for one in choices])
    day = max(one.on for one in choices)
    truth = criterion.truth(record, judged.path.rules)
    if truth.at(day) is State.MET:
        return day
    return min((since for since, _ in truth.met if since > day), default=None)


def _least(alternatives):
    """Leave out what asks for more than another does, and comes no sooner."""
    kept = []
    for one in sorted(alternatives, key=lambda one: len(one.keys)):
        if not any(
            other.keys <= one.keys and (other.met_on or 0) <= (one.met_on or 0) for other in kept
        ):
            kept.append(one)
    return tuple(kept)


def quickest_of(questions):
    """Give for each question the alternative met first, with the least to do in all; by its ask."""
    chosen, found = frozenset(), {}
    counts = counts_of(questions)
    for question in sorted(questions, key=lambda one: len(one.alternatives)):
        if question.alternatives:
            best = min(question.alternatives, key=lambda one: _rank(one, chosen, counts))
            found[question.ask] = best
            chosen |= best.keys
    return found


def _rank(alternative, chosen, counts):
    """Rank by the day from which it is met, then by what is left to do for it alone."""
    more = alternative.keys - chosen
    return alternative.waits_until or 0, len(more), -sum(counts[key] for key in more)


def counts_of(questions):
    """Count for each choice how many requirements it answers alone."""
    counts = {}
    for question in questions:
        for one in question.alternatives:
            for key in one.keys:
                counts.setdefault(key, 0)
        for key in question.alone:
            counts[key] += 1
    return counts
