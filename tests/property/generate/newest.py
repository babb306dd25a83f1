"""Strategies for the newest keys of the language, each as often as the others.

Among everything that a criterion may be they would come up by chance; each world has one of these.
"""

from functools import cache

from hypothesis import strategies as st

from tests.property.generate.counting import (
    BY_SHARE,
    FULL_TIME,
    LESS_LEAVE,
    WITHOUT_LEAVE,
    below,
    in_all,
)
from tests.property.generate.credential import HELD, so_many
from tests.property.generate.draws import Plain, Strategy, having, merged
from tests.property.generate.kinds import of
from tests.property.generate.rating import EVERY
from tests.property.generate.rating import so_many as so_many_ratings
from tests.property.generate.vocabulary import EVENTS


@cache
def newest(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw a criterion with one of the newest keys."""
    drawn = [
        having("credential", HELD),
        having("credential", so_many()),
        having("experience", BY_SHARE),
        having("experience", LESS_LEAVE),
        having("time_in_level", in_all(levels, FULL_TIME)),
        having("time_in_level", in_all(levels, WITHOUT_LEAVE)),
        having("time_in_level", below(levels)),
        having("rating", EVERY),
        having("rating", st.integers(1, 4).flatmap(so_many_ratings)),
        having("no_event", of(EVENTS)),
        having("no_event", merged(of(EVENTS), having("within_months", st.just(0)))),
    ]
    return st.sampled_from(range(len(drawn))).flatmap(lambda at: drawn[at])
