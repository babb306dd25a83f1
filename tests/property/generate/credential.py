"""Strategies for credentials: one, one of several, held for so long, or so many of them."""

from hypothesis import strategies as st

from tests.property.generate.draws import Plain, having, lasting, maybe, merged, some, weighted
from tests.property.generate.vocabulary import CREDENTIALS

ONE = st.one_of(st.sampled_from(CREDENTIALS), having("any_of", some(CREDENTIALS, 2)))
HELD = merged(having("any_of", some(CREDENTIALS)), lasting("held", (1, 2, 3, 5)))


@st.composite
def so_many(draw: st.DrawFn) -> Plain:
    """Draw how many of the list are asked, now and then each for so long."""
    names = draw(some(CREDENTIALS))
    found: Plain = {"any_of": names, "at_least": draw(st.integers(1, len(names)))}
    return found | draw(maybe(lasting("held", (1, 2, 3))))


CREDENTIAL = weighted((2, ONE), (1, HELD), (1, so_many()))
