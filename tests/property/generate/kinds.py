"""Strategies for the parameters of each kind; windows are short, so that facts reach them."""

from hypothesis import strategies as st

from tests.property.generate.draws import (
    Plain,
    Strategy,
    having,
    lasting,
    maybe,
    merged,
    one_or_list,
    some,
    weighted,
)
from tests.property.generate.thresholds import thresholds
from tests.property.generate.vocabulary import (
    CATEGORIES,
    DEGREES,
    EVENTS,
    KNOWLEDGE,
    METHODS,
    ROLES,
    SKILLS,
    SUBJECTS,
    TYPES,
)


def of(values: list[str]) -> Strategy[Plain]:
    """Draw what a criterion is about."""
    return having("of", st.sampled_from(values))


EDUCATION = merged(
    having("level", st.sampled_from(DEGREES)),
    maybe(having("subject", st.sampled_from(SUBJECTS))),
)
COURSE = merged(of(KNOWLEDGE), maybe(lasting("within")))
KNOWS = merged(of(KNOWLEDGE), maybe(having("by", one_or_list(["course", "demonstration"]))))
SKILL = merged(
    of(SKILLS), maybe(having("attested_by", one_or_list(ROLES)), 3), maybe(lasting("within"), 3)
)
NO_EVENT = merged(
    of(EVENTS),
    weighted((4, lasting("within")), (1, having("within_months", st.just(0))), (1, st.just({}))),
)
FTE = having("at_least", st.sampled_from([1, 0.5, 0.8, 2]))
STAGES = st.sampled_from(["begun", "proficient"])


@st.composite
def trains_in(draw: st.DrawFn) -> Plain:
    """Draw types and how many of them."""
    types = draw(some(TYPES))
    found: Plain = {"types": types, "stage": draw(STAGES)}
    if draw(st.booleans()):
        found["at_least"] = draw(st.integers(1, len(types)))
    return found


@st.composite
def points(draw: st.DrawFn) -> Plain:
    """Draw points that the cap lets one reach."""
    found = {"at_least": draw(st.integers(1, 5)), **draw(maybe(lasting("window", (2, 3, 4, 12))))}
    categories = draw(st.one_of(st.none(), some(CATEGORIES)))
    if categories:
        found["categories"] = categories
        found |= draw(maybe(having("each_at_least", st.sampled_from([1, 2]))))
    counted = len(categories or CATEGORIES)
    if draw(st.booleans()):
        found["categories_at_least"] = draw(st.integers(1, counted))
    if draw(st.booleans()):
        least = -(-found["at_least"] // counted)
        found["cap_per_category"] = draw(st.integers(least, least + 2))
    return found


TRAINS_IN = trains_in()
POINTS = points()
SAMPLES = ["< 95%", "<= 95%", "<= 97.5%", "< 100%"]
ACCURACY = merged(
    having("method", st.sampled_from(METHODS)),
    st.one_of(lasting("window", (2, 3, 4, 6)), having("last_reviews", st.sampled_from([1, 2, 3]))),
    having("threshold", thresholds([">= 95%", "> 95%", ">= 97.5%", ">= 100%", "> 90%"], SAMPLES)),
    maybe(having("sample_at_least", st.sampled_from([20, 40])), 4),
    maybe(having("types", some(TYPES)), 4),
)
REVIEWS = merged(having("at_least", st.sampled_from([1, 2])), lasting("window", (2, 3, 4, 6)))
MEASURES = st.sampled_from(["average", "mean_of_months", "every_month"])
THRESHOLDS = thresholds(
    [">= 100%", "> 100%", ">= 97.5%", "> 97.5%", ">= 99.9%"],
    ["<= 100%", "< 100%", "<= 97.5%", "< 120%", "<= 102.5%"],
)


@st.composite
def productivity(draw: st.DrawFn, levels: tuple[str, ...]) -> Plain:
    """Draw a window of productivity."""
    window = draw(st.sampled_from([1, 2, 2, 3, 3, 4]))
    found = {
        "window_months": window,
        "measure": draw(MEASURES),
        "threshold": draw(THRESHOLDS),
    }
    if draw(st.booleans()):
        found["recorded_at_least"] = draw(st.integers(1, window))
    if draw(st.sampled_from([False, False, False, True])):
        found["within_level"] = draw(one_or_list(levels))
    return found
