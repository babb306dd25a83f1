"""Several people settle one thing at once, each in a process: one does, the others are told."""

import os
import random

import pytest

from coderpath_web.journal.models import Entry
from tests.web.races import contests
from tests.web.races.racing import FEWEST, MOST, racers_of

pytestmark = pytest.mark.django_db(transaction=True)
RACES = int(os.environ.get("CODERPATH_RACES", "50"))
"""Decisions on requests: a tenth of those of make soak. Of everything else, a tenth of that."""
OTHERS = max(RACES // 10, 5)
CONTESTS = {
    contests.Requests: RACES,
    contests.Claims: OTHERS,
    contests.Disputes: OTHERS,
    contests.Openings: OTHERS,
    contests.Candidates: OTHERS,
    contests.Exceptions: OTHERS,
    contests.Confirming: OTHERS,
}


@pytest.mark.parametrize("contest", CONTESTS, ids=lambda one: one.__name__)
def test_of_several_who_settle_something_at_once_one_does_and_the_others_are_told(contest):
    chance = random.Random(1)
    contest, races = contest(), CONTESTS[contest]
    with racers_of(contest.accounts, contest.race()[0]) as racers:
        for _ in range(races):
            forms = contest.race()
            many = chance.randint(FEWEST, MOST)
            entries = Entry.objects.count()
            answers = racers.at_once([chance.choice(forms) for _ in range(many)])
            codes = sorted(one.status for one in answers)
            assert codes == [302] + [409] * (many - 1), [one.text[-300:] for one in answers]
            assert Entry.objects.count() == entries + contest.written()
            contest.settled()
