"""What a row cannot be together with on file, and the ends by which it can: asked before saving."""

from hashlib import sha256
from typing import Any, NamedTuple

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.facts.ends import end_on, with_end
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.form.fact_told import FactTold
from coderpath_web.frame.form.said import in_form
from coderpath_web.rooms.evidence.rules import may_end

MEND, AS_IT_IS = "mend", "as_it_is"
"""The names of the two buttons; each sends what it was shown for."""


class Plan(NamedTuple):
    """Whose facts change and how, where that can be foreseen."""

    coder: Any = None
    new: tuple = ()
    without: tuple = ()
    ends: tuple = ()
    """What else ends otherwise for it."""
    more: dict = {}
    """What else its action is told."""
    effect: Any = None
    """What is shown of it before it is saved, where it is large."""


class Question(NamedTuple):
    """What was found, and what is on file that would end otherwise; None: the new row itself."""

    says: str
    told: FactTold | None
    last: str
    """The last day that it would have."""


class Mending(NamedTuple):
    """The questions about one plan, and the plan by which they are answered."""

    questions: list
    plan: Plan
    may_stay: bool
    """Whether it can be saved as it is."""

    @property
    def key(self):
        """Give what tells the same questions about the same row."""
        ends = [(one.fact.pk, one.new.row) for one in self.plan.ends]
        return sha256(repr((self.plan.new, ends)).encode()).hexdigest()[:16]

    @property
    def does(self):
        """Say what the button does."""
        if len(self.questions) > 1:
            return f"Change {counted(len(self.questions), 'last day')} and save"
        (one,) = self.questions
        return f"End {'the other' if one.told else 'this'} on {one.last} and save"


def mending_of(viewer, plan, foreseen):
    """Give what clashes and can be mended by ends that the viewer may give; else None."""
    found = (one for one in (*foreseen.errors, *foreseen.warnings) if one.ending)
    by_row = {}
    for one in found:
        number = fact_number(one.ending.row.source)
        if number is None or number not in by_row:
            by_row.setdefault(number, one)
    questions, new, ends = [], plan.new, []
    for number, one in by_row.items():
        told = None
        if number is None:
            # Not the finding's own row: there a blank facility is the coder's home.
            new = (with_end(one.ending.kind, plan.new[0].row, one.ending.until),)
        else:
            fact = Fact.objects.select_related("coder", "facility", "to").get(pk=number)
            ends.append(end_on(fact, one.ending.until))
            told = FactTold(fact, clock.today())
        questions.append(Question(in_form(one), told, day_words(one.ending.until - 1)))
    if not questions or not may_end(viewer, ends):
        return None
    return Mending(questions, plan._replace(new=new, ends=tuple(ends)), not foreseen.errors)
