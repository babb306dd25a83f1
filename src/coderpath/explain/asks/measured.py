"""What productivity, accuracy, reviews and points ask."""

from coderpath.criteria.accuracy import Accuracy, Method
from coderpath.criteria.percent import threshold_text
from coderpath.criteria.points import Points
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of
from coderpath.facts.kinds import reviews
from coderpath.facts.saying import counted
from coderpath.sentence.words import in_the_last, plain_list

METHODS = {Method(name): words for name, words in reviews.METHODS}

MEASURES = {
    Measure.AVERAGE: "on average over {months} months",
    Measure.MEAN_OF_MONTHS: "as the mean of {months} monthly results",
    Measure.EVERY_MONTH: "in each of {months} months in a row",
}


@clause_of.register
def productivity_clause(criterion: Productivity, names: Names) -> Clause:
    """Say how productive, over how long, and within which level."""
    threshold = threshold_text(criterion.threshold)
    asked = threshold if criterion.threshold.strictly else f"of {threshold}"
    over = over_text(criterion)
    level = criterion.within_level
    within = f" within {names.levels(level)}" if level else ""
    few = criterion.recorded_needed < criterion.window_months
    recorded = f", with at least {criterion.recorded_needed} of them recorded" if few else ""
    return Clause("has ", f"productivity {asked} {over}{within}{recorded}")


def over_text(criterion: Productivity) -> str:
    """Write how the months are put together: on average over 12 months."""
    if criterion.window_months == 1:
        return "in one month"
    return MEASURES[criterion.measure].format(months=criterion.window_months)


@clause_of.register
def accuracy_clause(criterion: Accuracy, names: Names) -> Clause:
    """Say how accurate, in which reviews, of how large a sample."""
    more = "more than" if criterion.threshold.strictly else "at least"
    method = METHODS[criterion.method]
    asked = f"{more} {criterion.threshold.number}% of {method} correct"
    enough = criterion.sample_at_least
    sample = f", of at least {enough:,} {method}" if enough > 1 else ""
    return Clause("has ", f"{asked} {reviews_text(criterion, names)}{sample}")


def reviews_text(criterion: Accuracy, names: Names) -> str:
    """Write which reviews count: in random inpatient reviews of the last 12 months."""
    kind = "random reviews"
    if criterion.types:
        kind = f"random reviews of {names.types(criterion.types, 'or')}"
    window = criterion.period("window")
    if window:
        return f"in {kind} of {in_the_last(window).removeprefix('in ')}"
    return f"in the newest {criterion.last_reviews} {kind}"


@clause_of.register
def points_clause(criterion: Points, _names: Names) -> Clause:
    """Say how many points, from which categories, with which cap."""
    return Clause("has ", ", ".join(filter(None, (_in_all(criterion), *_conditions(criterion)))))


def _in_all(criterion: Points) -> str:
    window = criterion.period("window")
    categories = criterion.categories
    points = counted(criterion.at_least, "point") if criterion.at_least else "points"
    asked = f"at least {points}" if criterion.at_least else points
    within = f" {in_the_last(window)}" if window else ""
    return f"{asked}{f' from {plain_list(categories)}' if categories else ''}{within}"


def _conditions(criterion: Points) -> tuple[str, ...]:
    cap, categories, each = (
        criterion.cap_per_category,
        criterion.categories_at_least,
        criterion.each_at_least,
    )
    return (
        f"counting at most {cap} for each category" if cap is not None else "",
        f"in at least {counted(categories, 'category', 'categories')}" if categories else "",
        f"with at least {each} in each" if each else "",
    )
