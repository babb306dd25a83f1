"""What a criterion asks in words, as one test for every kind."""

from collections.abc import Callable

import pytest

from coderpath.explain.asks import asks
from tests.unit.explain.cases import path_asking


def asking(*cases: tuple[str, str]) -> Callable[[str, str], None]:
    """Make the test that each criterion, given as YAML on one line, asks what is said."""

    @pytest.mark.parametrize(("asked", "text"), cases)
    def test(asked: str, text: str) -> None:
        path = path_asking(asked)
        assert asks(path.level("two").minimum[0].criterion, path) == text

    return test
