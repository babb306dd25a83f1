"""Strategies for conditions: any criterion, what is turned around, and days of hire."""

from datetime import date

from hypothesis import strategies as st

from tests.property.generate.criteria import counted, criteria
from tests.property.generate.draws import Plain, Strategy, having, weighted


def conditions(
    days: list[date], levels: tuple[str, ...], qualified: tuple[str, ...] = (), depth: int = 0
) -> Strategy[Plain]:
    """Draw a condition; what is inside it may be turned around at any depth."""
    single = criteria(levels, qualified, depth=2)
    simple = weighted((3, single), (2, having("hired", hired(days))))
    if depth == 2:
        return simple
    inner = conditions(days, levels, qualified, depth + 1)
    inside = st.lists(inner, min_size=2, max_size=2)
    return weighted(
        (3, simple),
        (3, having("not", inner)),
        (1, having("all_of", inside)),
        (1, having("any_of", inside)),
        (1, having("at_least", inside.flatmap(counted))),
    )


@st.composite
def hired(draw: st.DrawFn, days: list[date]) -> Plain:
    """Draw since, until or both."""
    first, last = sorted(draw(st.lists(st.sampled_from(days), min_size=2, max_size=2, unique=True)))
    both = {"since": first, "until": last}
    return draw(st.sampled_from([both, {"since": first}, {"until": last}]))
