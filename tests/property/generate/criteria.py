"""Strategies for criteria: every kind, alone and nested."""

from functools import cache

from hypothesis import strategies as st

from tests.property.generate import kinds
from tests.property.generate.counting import EXPERIENCE, time_in_level
from tests.property.generate.credential import CREDENTIAL
from tests.property.generate.draws import Plain, Strategy, having, weighted
from tests.property.generate.rating import RATING

DEEPEST = 2


@cache
def leaves(levels: tuple[str, ...], qualified: tuple[str, ...]) -> dict[str, Strategy[Plain]]:
    """Give a strategy a kind; `qualified` are the levels that `qualifies_for` may name."""
    found = {
        "credential": CREDENTIAL,
        "education": kinds.EDUCATION,
        "course": kinds.COURSE,
        "knowledge": kinds.KNOWS,
        "skill": kinds.SKILL,
        "rating": RATING,
        "no_event": kinds.NO_EVENT,
        "fte": kinds.FTE,
        "experience": EXPERIENCE,
        "time_in_level": time_in_level(levels),
        "trains_in": kinds.TRAINS_IN,
        "productivity": kinds.productivity(levels),
        "accuracy": kinds.ACCURACY,
        "reviews": kinds.REVIEWS,
        "points": kinds.POINTS,
    }
    if qualified:
        found["qualifies_for"] = st.sampled_from(qualified)
    return {kind: having(kind, params) for kind, params in found.items()}


@cache
def criteria(
    levels: tuple[str, ...], qualified: tuple[str, ...] = (), depth: int = 0
) -> Strategy[Plain]:
    """Draw a criterion of a path with these levels."""
    # Figures over months are the hardest to get right, so they come up more often.
    often = {"productivity": 4, "accuracy": 2}
    single = [
        (often.get(kind, 1), strategy) for kind, strategy in leaves(levels, qualified).items()
    ]
    if depth == DEEPEST:
        return weighted(*single)
    inside = st.lists(criteria(levels, qualified, depth + 1), min_size=2, max_size=3)
    nested = [
        having("all_of", inside),
        having("any_of", inside),
        having("at_least", inside.flatmap(counted)),
    ]
    return weighted(*single, *((2, strategy) for strategy in nested))


def counted(parts: list[Plain]) -> Strategy[Plain]:
    """Draw how many of the parts are asked for."""
    return st.integers(1, len(parts)).map(lambda count: {"count": count, "of": parts})
