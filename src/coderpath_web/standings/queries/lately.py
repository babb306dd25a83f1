"""Whom facts, and what is derived of them, have touched lately: what pages about a team hang on."""

from collections.abc import Collection, Hashable

from coderpath_web.facts.lately import facts_touched, facts_touched_each
from coderpath_web.lately import Lately
from coderpath_web.standings.models import Standing
from coderpath_web.worded import Worded

MANY = 100_000
"""So many new rows are of everybody, as after a path was adopted: nobody is asked for by name."""
NEWEST = Worded(lambda: Standing.objects.order_by("-pk").values_list("pk")[:1])
SINCE = Worded(
    lambda newest: Standing.objects.filter(pk__gt=newest).order_by().values_list("coder").distinct()
)


def _newest() -> int:
    (newest,) = NEWEST.first() or (0,)
    return int(newest)


def _judged(since: int) -> set[int] | None:
    """Give who was judged otherwise; None where that is everybody, or the rows began anew."""
    now = _newest()
    if not since <= now < since + MANY:
        return None
    return {coder for (coder,) in SINCE.rows(newest=since)}


LATELY = Lately(_newest, _judged)


def derived_touched(coders: Collection[int] | None) -> Hashable:
    """Give what is the same as long as no fact touches some coders, and none is judged anew.

    Of anybody when None. Which documents count is another question.
    """
    return facts_touched(coders), LATELY.mark(coders)


def derived_touched_each(coders: Collection[int]) -> dict[int, Hashable]:
    """Give for each of some coders what is the same as long as nothing touches that one."""
    facts, judged = facts_touched_each(coders), LATELY.each(coders)
    return {coder: (facts[coder], judged[coder]) for coder in coders}
