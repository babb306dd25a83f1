"""A supervisor hands over a team in one go: requests, disputes and what was put off come along."""

from datetime import date

import pytest

from tests.browser.acting import Acting
from tests.web.factories import account, coder, facility, fact, path

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2020-01-01
levels:
  - {level: coder-1, title: Coder I, after: []}
  - {level: coder-2, title: Coder II, after: [coder-1]}
"""
TEAM = {"ana": "Ana Silva", "ben": "Ben Okoro", "cleo": "Cleo Marsh"}
DAY = date(2026, 12, 1)
AGAIN = date(2027, 6, 1)


@pytest.fixture
def people(transactional_db, open_page, sign_in):
    """Make a team of three with who leads it, and somebody who leads nobody yet."""
    path(text=LADDER)
    facility()
    accounts = {}
    for code, name in {"edith": "Edith Calloway", "rosa": "Rosa Lind"}.items():
        lead = coder(code, name)
        accounts[code] = account("supervisor", "team", coder=lead, username=code)
    for code, name in TEAM.items():
        accounts[code] = account(coder=coder(code, name, level="coder-1", to="edith"))
    fact("hours", coder="cleo", month="2026-10", productive_minutes="9180")
    account("hr-partner", username="priya")
    found = {code: Acting(open_page()) for code in accounts}
    for code, one in found.items():
        sign_in(one.page, accounts[code])
    return found


def test_team_is_handed_over_with_what_is_open(people, settings, axe):
    edith, rosa = people["edith"], people["rosa"]
    asks(people["ana"])
    asks(people["ben"])
    disputes(people["cleo"])
    puts_off(edith)
    hands_over(edith)
    assert axe(edith.page) == []
    settings.TODAY = DAY
    edith.begins().reads("Nothing needs your attention")
    learns_who_came(rosa)
    assert axe(rosa.page) == []
    answers_what_came_along(rosa)
    settings.TODAY = AGAIN
    agrees(rosa, "Ben Okoro")


def asks(one):
    one.begins().goes("Open your path", "Ask for Coder II").presses("Ask").reads("Waits for Edith")


def disputes(cleo):
    cleo.begins().goes_to_place("My record").goes("9,180 productive minutes in October 2026")
    cleo.goes("This is wrong").gives({"What is wrong?": "20 hours of leave are in it"})
    cleo.presses("Send it").reads("Edith Calloway or HR answers by 29 November 2026")


def puts_off(edith):
    """Promise to look again on a day."""
    edith.begins().goes("Ben Okoro asks for Coder II").unfolds("Not now")
    edith.gives({"Review again on": AGAIN, "Why not now": "After the course in May."})
    edith.presses("Not now").reads("It is reviewed again on 1 June 2027.")


def hands_over(edith):
    """Give the whole team to the next one from a day on, from the first page, after one look."""
    edith.begins().reads("2 items need your attention").goes("Hand over the team")
    edith.reads("1 dispute to answer", "2 requests to decide").ticks("Cleo Marsh")
    edith.main.get_by_role("radio", name="Rosa Lind").check()
    edith.gives({"From which day": DAY, "Why": "Reorganisation"})
    edith.presses("Preview the handover").reads("Hand over 3 coders to Rosa Lind?")
    edith.presses("Hand over 3 coders")
    edith.reads("Handed over: 3 coders report to Rosa Lind from 1 December 2026.")


def learns_who_came(rosa):
    """Read on one page who came from whom, and what is open about each."""
    rosa.begins().reads("3 coders came to your team").goes("Who they are, and what is open")
    told = rosa.says()
    said = (
        "From Edith Calloway, since 1 December 2026",
        "Ana Silva asks for Coder II, by",
        "Ben Okoro asks for Coder II Not now: reviewed again on 1 June 2027",
        "Cleo Marsh disputes productive minutes: October 2026, by 29 November 2026",
    )
    assert [one for one in said if one not in told] == []


def answers_what_came_along(rosa):
    rosa.goes("Cleo Marsh disputes productive minutes: October 2026")
    rosa.unfolds("It is right, because …").gives({"Why?": "The leave was in September."})
    rosa.presses("Leave it as it is").reads("The leave was in September.")
    agrees(rosa, "Ana Silva")
    rosa.begins().reads("Nothing needs your attention", "Waits for Priya")


def agrees(rosa, name):
    rosa.begins().goes(f"{name} asks for Coder II").gives({"Why, in a line": "Steady."})
    rosa.presses("Approve and send to HR").reads("Waits for Priya")
