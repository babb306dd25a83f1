"""The example drawn at the top of the timeline is run as it stands."""

import doctest

from coderpath import timeline


def test_the_worked_example_comes_out_as_it_is_drawn():
    result = doctest.testmod(timeline)
    assert (result.failed, result.attempted) == (0, 10)
