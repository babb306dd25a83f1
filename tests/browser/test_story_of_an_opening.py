"""A post is filled openly: three apply by two routes, one is chosen, and all get an answer."""

from datetime import date, timedelta

import pytest

from tests.browser.acting import Acting
from tests.web.factories import account, coder, facility, path

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2020-01-01
levels:
  - {level: coder-1, title: Coder I, after: []}
  - {level: coder-2, title: Coder II, after: [coder-1]}
  - {level: coder-3, title: Coder III, after: [coder-2]}
  - level: trainer
    title: Coding Trainer
    opening: true
    after: [coder-2, coder-3]
"""
LAST_DAY_TO_APPLY = date(2026, 12, 4)
BEGINS = date(2027, 1, 4)
NAMES = {"ana": "Ana Silva", "ben": "Ben Okoro", "cleo": "Cleo Marsh", "dan": "Dan Yu"}
LEVELS = {"ana": "coder-2", "ben": "coder-2", "cleo": "coder-3", "dan": "coder-1"}


@pytest.fixture
def people(transactional_db, open_page, sign_in):
    """Make a hospital with four coders at three levels, and human resources."""
    path(text=LADDER)
    facility()
    accounts = {
        code: account(coder=coder(code, NAMES[code], level=level)) for code, level in LEVELS.items()
    }
    accounts["priya"] = account("hr-partner", username="priya")
    found = {code: Acting(open_page()) for code in accounts}
    for code, one in found.items():
        sign_in(one.page, accounts[code])
    return found


def test_post_is_filled_openly(people, settings, axe):
    priya, *applicants = (people[code] for code in ("priya", "ana", "ben", "cleo"))
    is_posted(priya)
    for one, route in zip(applicants, ("Coder II", "Coder II", "Coder III"), strict=True):
        applies(one, route)
    cannot_apply(people["dan"])
    settings.TODAY = LAST_DAY_TO_APPLY + timedelta(days=1)
    is_chosen(priya)
    assert axe(priya.page) == []
    ana, ben, cleo = applicants
    for one in (ana, ben):
        one.begins().reads("We chose another applicant. Thank you for applying.")
        one.goes("See it").reads("Your application", "Not chosen")
    cleo.begins().reads("you were chosen", "Teaches already.", "Coding Trainer from 4 January 2027")
    assert axe(cleo.page) == []
    priya.begins().reads("Nothing needs your attention")
    settings.TODAY = BEGINS
    cleo.begins().reads("Coding Trainer since 4 January 2027")


def is_posted(priya):
    priya.begins().goes_to_place("Openings").goes("Post an opening")
    priya.gives({"Position": "Coding Trainer", "Where": "North Valley Hospital"})
    priya.gives({"First day in the position": BEGINS, "Last day to apply": LAST_DAY_TO_APPLY})
    priya.gives({"What the position is": "Trains the new coders of the hospital."}).presses("Post")
    priya.reads("Nobody has applied yet").unfolds("See who").reads("Cleo Marsh")


def applies(one, route):
    """Apply from the queue, which tells who qualifies, and there by which route."""
    one.begins().reads("Opening: Coding Trainer").goes("View the opening")
    one.reads(f"You qualify, from {route}.").presses("Apply")
    one.reads("You’ll get an answer here either way.")
    one.begins().reads("Nothing needs your attention", "Your applications")


def cannot_apply(dan):
    dan.begins().reads("Nothing needs your attention").goes_to_place("Openings")
    dan.goes("Coding Trainer").reads("You don’t qualify for this position yet.")


def is_chosen(priya):
    """Put one on the short list and choose another, by their routes; nobody goes unanswered."""
    priya.begins().reads("Coding Trainer: 3 people applied").goes("Review applicants")
    priya.reads("from Coder II", "from Coder III")
    priya.unfolds("Put on the short list").gives({"Why": "Has taught before"}).presses("Save")
    priya.reads("Ana Silva is on the short list.").goes("Choose")
    priya.chooses("Cleo Marsh, from Coder III").gives({"Why": "Teaches already."})
    priya.presses("Preview").reads("Nothing is saved yet", "3 letters")
    priya.presses("Fill the position").reads("All 3 applicants have an answer.")
