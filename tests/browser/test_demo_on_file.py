"""Tests that ask for the demo organisation each have one of their own."""

import pytest

from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_the_whole_demo_to_itself(demo, turn):
    assert not Account.objects.filter(username="newcomer").exists()
    Account.objects.create(username="newcomer", name="Newcomer")
    assert Fact.objects.filter(kind="coders").count() >= 400


def test_no_other_test_has_any_of_it(transactional_db):
    assert Account.objects.count() == 0
