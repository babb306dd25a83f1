"""An exception is granted beside its rule, counted, warned of, and ends by itself."""

from datetime import date

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
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - {id: ccs, credential: CCS, source: job description}
"""
LAST = date(2027, 6, 30)
WARNED, OVER = date(2027, 6, 1), date(2027, 7, 1)


@pytest.fixture
def people(transactional_db, open_page, sign_in):
    """Make a coder who lacks a certificate, who leads her, HR, and who reviews exceptions."""
    path(text=LADDER)
    facility()
    lead = coder("edith", "Edith Calloway")
    accounts = {
        "ana": account(coder=coder("ana", "Ana Silva", level="coder-1", to="edith")),
        "edith": account("supervisor", "team", coder=lead, username="edith"),
        "priya": account("hr-partner", username="priya"),
        "ingrid": account("compliance-consultant", username="ingrid"),
    }
    found = {code: Acting(open_page()) for code in accounts}
    for code, one in found.items():
        sign_in(one.page, accounts[code])
    return found


def test_exception_is_granted_counted_and_ends(people, settings, axe):
    ana, edith, priya, ingrid = (people[one] for one in ("ana", "edith", "priya", "ingrid"))
    asks(ana)
    agrees(edith)
    grants(priya)
    assert axe(priya.page) == []
    approves(priya)
    is_counted(ingrid)
    assert axe(ingrid.page) == []
    settings.TODAY = WARNED
    is_warned_of(ana, edith, priya, ingrid)
    settings.TODAY = OVER
    has_ended(ana, edith, priya, ingrid)


def asks(ana):
    ana.begins().goes("Open your path", "Ask for Coder II as an exception")
    ana.ticks("Holds the CCS").gives({"Why": "The result comes in June."})
    ana.presses("Ask as an exception").reads("An exception is asked for: Holds the CCS.")
    assert "0 of 1 requirement is met." in ana.says()


def agrees(edith):
    edith.begins().goes("Review and decide").gives({"Why, in a line": "She passes in June."})
    edith.presses("Approve and send to HR").reads("Waits for Priya")


def grants(priya):
    """Grant it beside the rule, from the request that it stands in the way of."""
    priya.begins().goes("Review and decide").reads("Can’t be approved yet")
    priya.goes("Grant an exception")
    priya.gives({"Last day": LAST, "Why": "The result comes in June."}).presses("Grant")
    priya.reads("By exception until 30 June 2027")


def approves(priya):
    """Go on to the request, and move her."""
    priya.goes("Requests of Ana Silva", "To move up to Coder II")
    priya.reads("By exception until 30 June 2027").presses("Approve from 1 December 2026")
    priya.reads("Approved by Priya", "The one requirement is covered by an exception.")


def is_counted(ingrid):
    """Count it by facility and by who granted it, for whoever reviews exceptions."""
    ingrid.begins().goes("Exceptions").reads("1 exception in force for people you can see")
    told = ingrid.says()
    assert "By facility In force today North Valley Hospital 1" in told
    assert "By approver In force today Priya 1" in told


def is_warned_of(ana, edith, priya, ingrid):
    for one in (edith, priya):
        one.begins().reads("Exception ending soon", "It ends automatically on 30 June 2027")
        one.goes("See the exception").reads("By exception until 30 June 2027")
    ana.begins().goes("Open your path").reads("Exception: Holds the CCS")
    ingrid.begins().goes("Exceptions").reads("1 of which ends within 30 days")


def has_ended(ana, edith, priya, ingrid):
    """See that it is over without anybody doing anything: she keeps her level, the rule is open."""
    for one in (edith, priya):
        one.begins().reads("Nothing needs your attention")
    ana.begins().reads("Coder II since 1 December 2026")
    ingrid.begins().goes("Exceptions").reads("No exception is in force")
    ingrid.goes("All").reads("Ended")
