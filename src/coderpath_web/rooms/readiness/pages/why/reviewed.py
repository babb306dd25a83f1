"""Accuracy in reviews: which reviews count on a day, which do not and why, and when one leaves."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from coderpath.criteria.percent import percent_text, threshold_text
from coderpath.days import FOREVER
from coderpath.explain.names import type_title
from coderpath.facts.kinds.reviews import METHODS
from coderpath.same_name import is_one_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.coder.facts_shown import fact_address
from coderpath_web.rooms.readiness.pages.why.proof import Node
from coderpath_web.standings.judge import Judgement, Outlook


class ReviewShown(NamedTuple):
    """A review: its figures, whether it counts, and if not, why."""

    on: int
    type: str
    sample: str
    reviewer: str
    figures: str
    percent: str
    counts: bool
    why: str | Said
    href: str


@dataclass(frozen=True)
class AccuracyShown:
    """The reviews behind an accuracy criterion on a day."""

    node: Node
    judgement: Judgement
    outlook: Outlook | None

    template = "rooms/readiness/pages/why/parts/accuracy.html"

    @property
    def criterion(self):
        return self.node.branch.criterion

    @cached_property
    def pool(self):
        return self.criterion.pool(self.judgement.record, self.judgement.on)

    @property
    def method(self):
        return dict(METHODS)[self.criterion.method]

    @property
    def asked(self):
        return threshold_text(self.criterion.threshold)

    @property
    def percent(self):
        if not self.pool.total:
            return ""
        share = Fraction(self.pool.correct, self.pool.total)
        return percent_text(share, self.criterion.threshold)

    @property
    def correct(self):
        return f"{self.pool.correct:,}"

    @property
    def total(self):
        return f"{self.pool.total:,}"

    @property
    def sample_at_least(self):
        return f"{self.criterion.sample_at_least:,}"

    @property
    def lacks_sample(self):
        return self.pool.total < self.criterion.sample_at_least

    @property
    def oldest_leaves(self):
        """When the oldest review that counts leaves the window, and how many are left then."""
        window = self.criterion.period("window")
        if not window or not self.pool.reviews:
            return None
        leaves = min(window.after(row.on) for row in self.pool.reviews)
        return leaves if leaves < FOREVER else None

    @property
    def left_then(self):
        """The figures that still count once the oldest has left, if no review comes in."""
        pool = self.criterion.pool(self.judgement.record, self.oldest_leaves)
        return f"{pool.total:,}"

    @cached_property
    def reviews(self):
        """Every review up to the day, the newest first."""
        on = self.judgement.on
        found = [row for row in self.judgement.record.reviews if row.on <= on]
        ordered = sorted(found, key=lambda row: row.on, reverse=True)
        shown = [self._shown(row) for row in ordered]
        return sorted(shown, key=lambda one: not one.counts)

    @property
    def counting(self):
        return [one for one in self.reviews if one.counts]

    @property
    def others(self):
        return [one for one in self.reviews if not one.counts]

    def _shown(self, row):
        total, correct = self._figures(row)
        has = bool(total) and correct is not None
        counts = row in self.pool.reviews
        return ReviewShown(
            on=row.on,
            type=capital(type_title(self.judgement.path, row.type)) if row.type else "",
            sample=row.sample,
            reviewer=row.reviewer,
            figures=f"{correct:,} of {total:,}" if has else "",
            percent=percent_text(Fraction(correct, total)) if has else "",
            counts=counts,
            why="" if counts else self._why(row, has_figures=has),
            href=fact_address(fact_number(row.source)),
        )

    def _figures(self, row):
        method = self.criterion.method
        return getattr(row, method), getattr(row, f"{method}_correct")

    def _why(self, row, *, has_figures):
        """Say why a review does not count, in the order in which reviews are left out."""
        criterion = self.criterion
        if row.sample != "random":
            return "Focused: only random samples stand for all of the work"
        if criterion.types is not None and not is_one_of(row.type, criterion.types):
            return "Of another patient type"
        if not has_figures:
            return f"Without figures of {self.method}"
        window = criterion.period("window")
        if window:
            return said("Left the window on ", say_day(window.after(row.on)))
        return "Newer reviews have taken its place"
