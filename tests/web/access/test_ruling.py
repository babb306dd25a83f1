"""A ruling is yes, or no with its reason; a no is raised in one way."""

import pytest
from django.http import Http404

from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import YES, NotAllowed, Ruling, all_of, ask, yes_if
from coderpath_web.journal.turn import in_turn
from tests.web.factories import account

NO = Ruling("Ask whoever leads your team.")


def test_ruling_is_true_when_it_says_yes():
    assert YES
    assert not NO
    assert yes_if(may=True, otherwise="No.") == YES
    assert yes_if(may=False, otherwise="No.") == Ruling("No.")


def test_of_many_rulings_the_first_no_counts():
    assert all_of([]) == YES
    assert all_of([YES, NO, Ruling("Another reason.")]) == NO


def test_no_is_raised_with_its_reason():
    YES.or_refuse()
    with pytest.raises(NotAllowed, match="Ask whoever leads"):
        NO.or_refuse()


@pytest.mark.parametrize("kind", [Refused, Http404])
def test_page_may_say_a_no_and_answers_404_where_it_does_not(kind):
    with pytest.raises(kind):
        NO.or_refuse()


def test_nobody_but_the_system_acts_without_a_rule(db):
    def rule(viewer, about):
        return yes_if(viewer.account.name == about, "You are somebody else.")

    asked = in_turn(ask)
    asked(None, rule, "Ana")
    asked(account(username="ana"), rule, about="Ana")
    with pytest.raises(NotAllowed, match="somebody else"):
        asked(account(username="ben"), rule, "Ana")
