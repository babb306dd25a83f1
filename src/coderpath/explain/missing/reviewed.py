"""What accuracy and reviews are missing."""

from fractions import Fraction

from coderpath.criteria.accuracy import Accuracy, Pooled
from coderpath.criteria.percent import bring_text, percent_text, threshold_text
from coderpath.criteria.words import Case
from coderpath.explain.asks.measured import METHODS, reviews_text
from coderpath.explain.dates import span_text
from coderpath.explain.former import cure, say
from coderpath.facts.saying import counted
from coderpath.verdict import State


@say.register
def say_accuracy(criterion: Accuracy, case: Case) -> str:
    """Give the pooled share, or say how small the sample is."""
    pool = criterion.pool(case.record, case.on)
    method = METHODS[criterion.method]
    if not pool.reviews:
        which = reviews_text(criterion, case.names)
        return f"No {method} were counted {which} (reviews).{_left_out(criterion, case)}"
    if case.branch.state is State.NOT_RECORDED:
        asked = f"at least {criterion.sample_at_least:,} are asked"
        what = method[:-1] if pool.total == 1 else method
        seen = f"Only {pool.total:,} {what} {'was' if pool.total == 1 else 'were'} reviewed"
        return f"{seen} {_reviews_counted(pool)}; {asked}.{_left_out(criterion, case)}"
    share = percent_text(Fraction(pool.correct, pool.total), criterion.threshold)
    counts = f"({pool.correct:,} of {pool.total:,})"
    asked = threshold_text(criterion.threshold)
    return f"{share} of {method} correct {_reviews_counted(pool)} {counts}; {asked} is asked."


def _reviews_counted(pool: Pooled) -> str:
    days = sorted(review.on for review in pool.reviews)
    reviews = counted(len(days), "random review")
    return f"in {reviews} {span_text(days[0], days[-1] + 1)}"


def _left_out(criterion: Accuracy, case: Case) -> str:
    """Count the reviews of the window that are focused, since they are looked for in vain."""
    window = criterion.period("window")
    focused = [
        row
        for row in case.record.reviews
        if row.sample == "focused" and row.on <= case.on
        if window is None or case.on < window.after(row.on)
    ]
    if not focused:
        return ""
    do = "does" if len(focused) == 1 else "do"
    return f" {counted(len(focused), 'focused review')} {do} not count here."


@cure.register
def cure_accuracy(criterion: Accuracy, case: Case) -> str:
    """Review more at random, or bring the share up."""
    method = METHODS[criterion.method]
    if case.branch.state is State.NOT_RECORDED:
        more = criterion.sample_at_least - criterion.pool(case.record, case.on).total
        if criterion.sample_at_least == 1:
            return f"Review {method} at random"
        return f"Review {more:,} more {method if more > 1 else method[:-1]} at random"
    return bring_text(f"the share of correct {method}", criterion.threshold)
