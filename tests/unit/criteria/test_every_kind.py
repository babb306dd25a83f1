from importlib import import_module

import pytest

from coderpath.criteria import KIND_OF, RULES
from coderpath.criteria.words import Words


@pytest.mark.parametrize("kind", RULES)
def test_what_every_kind_asks_and_how_it_turns_is_tested_in_its_file(kind):
    tests = import_module(f"tests.unit.criteria.test_{kind}")
    assert {"test_asks", "test_turns"} <= set(vars(tests))


def test_words_that_leave_one_out_cannot_be_made():
    whole = type(KIND_OF[RULES["skill"]].words)
    for name in Words.__abstractmethods__:
        lacking = type("Lacking", (whole,), {name: getattr(Words, name)})
        with pytest.raises(TypeError, match=name):
            lacking()
