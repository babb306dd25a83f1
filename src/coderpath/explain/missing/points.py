"""What points are missing: in all, in categories, and in each named category."""

from coderpath.criteria.points import Points, Tally
from coderpath.criteria.words import Case
from coderpath.explain.former import cure, say
from coderpath.facts.rows import Number
from coderpath.facts.saying import counted, listed
from coderpath.sentence.words import capital, in_the_last, number_text, plain


@say.register
def say_points(criterion: Points, case: Case) -> str:
    """Give each sum that falls short, and the points of each category."""
    tally = criterion.tally(case.record, case.on)
    window = criterion.period("window")
    within = f" {in_the_last(window)}" if window else ""
    if not tally.by_category:
        return f"No points are recorded{within} (points)."
    short = [
        *_short_in_all(criterion, tally, within),
        *_short_of_categories(criterion, tally),
        *(f"{plain(name)} has {have} of {asked}" for name, have, asked in _each(criterion, tally)),
    ]
    return f"{capital('; '.join(short))}. {_by_category(criterion, tally)}"


def _short_in_all(criterion: Points, tally: Tally, within: str) -> list[str]:
    if tally.capped_total >= criterion.at_least:
        return []
    return [f"{number_text(tally.capped_total)} of {criterion.at_least} points{within}"]


def _short_of_categories(criterion: Points, tally: Tally) -> list[str]:
    filled = _filled(tally)
    if filled >= criterion.categories_at_least:
        return []
    asked = counted(criterion.categories_at_least, "category", "categories")
    return [f"points in {filled} of {asked}"]


def _each(criterion: Points, tally: Tally) -> list[tuple[str, str, int]]:
    """Give the named categories with too few points: name, points, points asked."""
    asked = criterion.each_at_least
    have = {name: tally.by_category.get(name, 0) for name in criterion.categories or ()}
    return [(name, number_text(has), asked) for name, has in have.items() if has < asked]


def _by_category(criterion: Points, tally: Tally) -> str:
    sums = ", ".join(
        f"{plain(name)} {number_text(points)}{_capped(criterion, points)}"
        for name, points in sorted(tally.by_category.items())
    )
    return f"By category: {sums}."


def _capped(criterion: Points, points: Number) -> str:
    cap = criterion.cap_per_category
    return f" (counting {cap})" if cap is not None and points > cap else ""


def _filled(tally: Tally) -> int:
    return sum(1 for points in tally.by_category.values() if points > 0)


@cure.register
def cure_points(criterion: Points, case: Case) -> str:
    """Say how many more points to earn, and where."""
    tally = criterion.tally(case.record, case.on)
    asks = []
    if tally.capped_total < criterion.at_least:
        more = criterion.at_least - tally.capped_total
        asks.append(f"{number_text(more)} more {'point' if more == 1 else 'points'}")
    categories = criterion.categories_at_least - _filled(tally)
    if categories > 0:
        asks.append(f"points in {counted(categories, 'more category', 'more categories')}")
    for name in criterion.categories or ():
        short = criterion.each_at_least - tally.by_category.get(name, 0)
        asks += [f"{number_text(short)} more in {plain(name)}"] if short > 0 else []
    return f"Earn {listed(asks)}"
