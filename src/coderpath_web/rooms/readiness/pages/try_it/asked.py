"""A level that may come next, with its open requirements as somebody would choose among them."""

from functools import cached_property
from itertools import chain
from typing import NamedTuple

from coderpath.sentence.words import capital, in_words, lowered
from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.try_it.alternatives import (
    Alternative,
    counts_of,
    question_of,
    quickest_of,
)
from coderpath_web.rooms.readiness.pages.try_it.chosen import address_of

MOST_SHOWN = 12
"""So many ways at most are shown of one requirement."""


class ShownChoice(NamedTuple):
    """A choice where it stands: whether it stood further up already, and how much it answers."""

    choice: object
    is_above: bool
    note: str


class ShownWay(NamedTuple):
    """An alternative as it is shown."""

    shown: tuple[ShownChoice, ...]
    waits_until: int | None


class Asked(NamedTuple):
    """A requirement as it is shown: how many of its ways answer it, the ways, and how many more."""

    question: object
    how_many: str
    ways: tuple[ShownWay, ...]
    more: int
    towards: tuple[ShownChoice, ...]


class LevelAsked:
    """What a level lacks, question by question."""

    def __init__(self, verdict, lines, choices_for, above):
        self.title = verdict.level.title
        self.level = verdict.level.level
        self.is_post = verdict.level.opening
        self.is_place = verdict.placing is not None
        self.code = lines.code
        self.above = above
        open_items = [one for one in verdict.of("minimum", "advance") if one.state is not State.MET]
        self.items = () if verdict.asks_nothing_more else open_items
        self.questions = [question_of(one, verdict, lines, choices_for) for one in self.items]
        # At once, since what stands further up is found in the order of the levels.
        self.shown = [self._asked(one) for one in self.questions]

    @cached_property
    def counts(self):
        return counts_of(self.questions)

    @cached_property
    def quickest(self):
        return quickest_of(self.questions)

    @cached_property
    def first_choices(self):
        """What to tick for the quickest way, each once."""
        ways = [self.quickest[one.ask] for one in self.questions if one.ask in self.quickest]
        return list({one.key: one for way in ways for one in way.choices}.values())

    @property
    def quickest_address(self):
        """The address at which the quickest way is ticked, and nothing else."""
        return address_of(self.code, self.first_choices)

    @property
    def has_choice(self):
        """Whether there is anything to choose among."""
        return bool(self.first_choices) and any(one.is_choice for one in self.questions)

    @property
    def quickest_steps(self):
        """The quickest way: what to do, and how much of it counts for several requirements."""
        return [f"{one.offer.says}{self._which_counts(one)}" for one in self.first_choices]

    @property
    def quickest_words(self):
        """The same in one text."""
        return "; ".join(map(lowered, self.quickest_steps))

    @property
    def without_answer(self):
        """How many questions nothing that can be ticked answers, and no waiting either."""
        return sum(one.ask not in self.quickest for one in self.questions)

    def _which_counts(self, choice):
        count = self.counts.get(choice.key, 0)
        return f", which counts for {in_words(count)} requirements" if count > 1 else ""

    def _asked(self, question):
        size = question.any_so_many
        ways = self._each(question) if size > 1 else self._ways(question)
        return Asked(
            question,
            how_many=capital(in_words(size or 1)) if question.is_choice else "",
            ways=tuple(map(self._shown_way, ways[:MOST_SHOWN])),
            more=len(ways[MOST_SHOWN:]),
            towards=tuple(map(self._shown, question.towards)),
        )

    def _each(self, question):
        """Give what it takes some of, whichever, each once."""
        choices = chain.from_iterable(one.choices for one in self._ways(question))
        return [Alternative((one,), None) for one in {one.key: one for one in choices}.values()]

    def _ways(self, question):
        best = self.quickest.get(question.ask)
        return sorted(
            question.alternatives,
            key=lambda one: (one is not best, one.waits_until or 0, len(one.choices)),
        )

    def _shown_way(self, way):
        return ShownWay(tuple(map(self._shown, way.choices)), way.waits_until)

    def _shown(self, choice):
        is_above = choice.key in self.above
        self.above.add(choice.key)
        count = self.counts.get(choice.key, 0)
        note = f"Counts for {in_words(count)} requirements" if count > 1 else ""
        return ShownChoice(choice, is_above, note)

    @property
    def choices(self):
        """Every choice here, in the order of the questions."""
        return [
            one.choice
            for asked in self.shown
            for one in (*(shown for way in asked.ways for shown in way.shown), *asked.towards)
        ]

    @property
    def is_ticked(self):
        return any(one.is_ticked for one in self.choices)
