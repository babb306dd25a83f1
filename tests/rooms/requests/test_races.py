"""Several people decide on one request at once: one of them does it, the others are told who."""

import os
import random
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client

from coderpath_web.decisions.models import Transition
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.actions import ask_to_move, settle_deciders
from coderpath_web.rooms.requests.chain import Link
from coderpath_web.rooms.requests.enums import Stage
from coderpath_web.rooms.requests.models import RequestStep
from tests.rooms.requests.asked import LEVEL, again, asked_world, held
from tests.web.factories import account, facts

pytestmark = pytest.mark.django_db(transaction=True)
RACES = int(os.environ.get("CODERPATH_RACES", "50"))
"""A tenth of those of make soak."""
FEWEST, MOST = 2, 8
DAYS = {"effective": "2027-01-01", "seen": "2027-01-01"}
CHOICES = (
    ("approved", {"why": "Steady."} | DAYS),
    ("refused", {"why": "Not yet."}),
    ("not_now", {"why": "After the course.", "again_on": "2027-06-01"}),
    ("asked_more", {"why": "Which course?"}),
)


def sent_at_once(browsers, asked, choices):
    """Let each decide at the same moment; give the answers."""

    def post(browser, act, data):
        together.wait()
        try:
            sent = data | {"shown": "1"}
            answers.append(browser.post(f"/requests/{asked.pk}/{act}/", sent))
        finally:
            connection.close()

    together, answers = Barrier(len(browsers)), []
    threads = [
        Thread(target=post, args=(browser, *choice))
        for browser, choice in zip(browsers, choices, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def browsers_of(many):
    found = []
    for number in range(many):
        found.append(Client())
        found[-1].force_login(account("hr-partner", username=f"partner-{number}"))
    return found


def test_of_several_who_decide_at_once_one_does_and_the_others_are_told():
    chance = random.Random(1)
    world = asked_world()
    one = (Link("hr-partner"),)
    settle_deciders(by=world.admin, move="", level="", chain=one, why="One decides.")
    browsers = browsers_of(MOST)
    for coder in coders_of(RACES):
        asked = ask_to_move(by=world.edith, coder=coder, level=LEVEL)
        some = browsers[: chance.randint(FEWEST, MOST)]
        entries, moved = Entry.objects.count(), Transition.objects.count()
        answers = sent_at_once(some, asked, [chance.choice(CHOICES) for _ in some])
        codes = sorted(one.status_code for one in answers)
        assert codes == [302] + [409] * (len(some) - 1)
        told = [one.text for one in answers if one.status_code == 409]
        assert all("Somebody was faster. Partner-" in text for text in told)
        assert Entry.objects.count() == entries + 1
        assert RequestStep.objects.filter(request=asked).count() == 2
        approved = again(asked).stand.stage is Stage.APPROVED
        assert Transition.objects.count() == moved + approved
        assert (held(coder.code)[-1][0] == LEVEL) is approved


def coders_of(many):
    """Put coders on file who are ready for the level and report to edith."""
    codes = [f"c{number}" for number in range(many)]
    begun = {"since": "2024-03-04"}
    facts(
        coders=[
            {"coder": one, "name": one, "facility": "north", "hired": "2024-03-04"} for one in codes
        ],
        positions=[{"coder": one, "level": "first"} | begun for one in codes],
        reports=[{"coder": one, "to": "edith"} | begun for one in codes],
    )
    return list(Coder.objects.filter(code__in=codes))
