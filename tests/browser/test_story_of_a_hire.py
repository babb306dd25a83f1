"""A candidate is placed, hired, vouched for, heard, and moved up by two people from a day on."""

from datetime import date

import pytest

from coderpath.decision.exported import read_exported, replay_exported
from coderpath_web.journal.checkpoints.writing import write_checkpoint
from tests.browser.acting import Acting
from tests.rooms.claims.scanned import PDF
from tests.web.factories import account, coder, facility, facts, path

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2020-01-01
patient_types: {inpatient: Inpatient}
levels:
  - {level: coder-1, title: Coder I, after: []}
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - {id: rhit, credential: RHIT, source: job description}
    advance:
      - {id: two-years, time_in_level: {level: coder-1, months: 24}, source: job description}
  - level: coder-3
    title: Coder III
    after: [coder-2]
    minimum:
      - {id: ccs, credential: CCS, source: job description}
      - id: productivity
        productivity: {window_months: 2, measure: average, threshold: ">= 100%"}
        source: job description
entry:
  - {when: {credential: RHIT}, level: coder-2, source: job description}
"""
BEGINS = date(2026, 12, 1)
MONTHS_ARE_IN = date(2027, 2, 15)
LEVEL_BEGINS = date(2027, 3, 1)
ID = "m-100"
PRODUCTIVE = "Productivity of at least 100% on average over 2 months"
RIGHT, WRONG = "7980", "9180"
"""Productive minutes of a month; 440 records are over 100 % of the first and under of the other."""
PASSWORD = "seven quiet rivers"


@pytest.fixture
def people(transactional_db, open_page, sign_in):
    """Make a hospital with two coders of a team, who leads them, and human resources."""
    path(text=LADDER)
    facility()
    lead = coder("edith", "Edith Calloway", hired="2019-01-07")
    coder("ana", "Ana Silva", hired="2025-03-03", level="coder-1", to="edith")
    coder("ben", "Ben Okoro", hired="2021-03-01", level="coder-2", to="edith")
    work = {"facility": "north", "type": "inpatient"}
    facts(standards=[work | {"since": "2020-01-01", "records": "22", "minutes": "420"}])
    edith, priya = Acting(open_page()), Acting(open_page())
    sign_in(edith.page, account("supervisor", "team", coder=lead, username="edith"))
    sign_in(priya.page, account("hr-partner", username="priya"))
    return priya, edith, Acting(open_page())


def months_come():
    """Bring the figures of two months; the first counts leave as work."""
    coded = {"coder": ID, "facility": "north", "type": "inpatient", "records": "440"}
    facts(
        hours=[
            {"coder": ID, "month": "2026-12", "productive_minutes": WRONG},
            {"coder": ID, "month": "2027-01", "productive_minutes": RIGHT},
        ],
        productivity=[coded | {"month": month} for month in ("2026-12", "2027-01")],
    )


def test_a_candidate_becomes_a_coder_who_moves_up(people, settings, axe, tmp_path):
    settings.CHECKPOINTS, settings.LEDGER_KEY = tmp_path / "checkpoints", tmp_path / "ledger-key"
    priya, edith, mina = people
    is_placed(priya)
    assert axe(priya.page) == []
    is_hired(priya)
    assert axe(priya.page) == []
    settings.TODAY = BEGINS
    is_invited(priya, mina)
    claims_a_certificate(mina)
    vouches(edith)
    settings.TODAY = MONTHS_ARE_IN
    months_come()
    disputes_a_month(mina)
    corrects_it(edith)
    asks(mina)
    agrees(edith)
    approves(priya)
    mina.begins().reads("Coder III from 1 March 2027")
    prints_the_letter(mina, tmp_path)
    assert axe(mina.page) == []
    settings.TODAY = LEVEL_BEGINS
    mina.begins().reads("Coder III since 1 March 2027")


def is_placed(priya):
    """Put her down as a candidate: where she would start, and whom she would overtake."""
    priya.begins().goes_to_place("Candidates").goes("Add a candidate")
    priya.gives({"Name": "Mina Patel", "Where": "North Valley Hospital"})
    priya.gives({"First day, if hired": BEGINS}).presses("Add")
    priya.reads("Starts at Coder I").goes("Add a credential")
    priya.gives({"Credential": "RHIT", "Awarded on": date(2026, 5, 1)})
    priya.gives({"Source": "a certificate that was shown"}).presses("Add")
    priya.reads("Starts at Coder II")
    told = priya.says()
    assert "Ana Silva ana Coder I Holds the RHIT 24 months without a break as Coder I" in told
    assert "Ben Okoro" not in told


def is_hired(priya):
    priya.goes("Hire").gives({"Id": ID, "Reports to": "Edith Calloway"}).presses("Hire")
    priya.reads("Mina Patel is hired as m-100.", "Reports to Edith Calloway from the first day.")


def is_invited(priya, mina):
    """Invite her on her first day, of which the queue tells; she follows her link."""
    priya.begins().reads("Mina Patel cannot sign in yet").goes("Invite people")
    priya.ticks("Mina Patel").presses("Invite those chosen")
    mina.page.goto(priya.main.locator(".secret-link").inner_text())
    mina.gives({"User name": "mina", "Password": PASSWORD, "Password, again": PASSWORD})
    mina.presses("Begin").reads("Two steps to Coder III")
    priya.begins().reads("Nothing needs your attention")


def claims_a_certificate(mina):
    mina.goes("Open your path", "I have this: claim a credential")
    mina.gives({"Awarded on": date(2026, 11, 20), "Source": "AHIMA, by mail"})
    mina.attaches("ccs.pdf", PDF).presses("Claim it")
    mina.reads("1 answer changes today")


def vouches(edith):
    edith.begins().goes("Review and vouch").gives({"How was it checked?": "Looked up at AHIMA"})
    edith.presses("Vouch for it").reads("Vouched for by Edith")


def disputes_a_month(mina):
    """Say from the reason why she is not ready which month is wrong, and what it should be."""
    mina.begins().reads("One step to Coder III").goes("Open your path", PRODUCTIVE)
    mina.goes("9,180 productive minutes in December 2026", "This is wrong")
    mina.gives({"What is wrong?": "20 hours of leave are in it"})
    mina.unfolds("What it should be").gives({"Productive minutes": RIGHT}).presses("Send it")
    mina.reads("or HR answers by 1 March 2027")


def corrects_it(edith):
    edith.begins().reads("Mina Patel disputes productive minutes").goes("Answer")
    edith.gives({"Why?": "The time sheets say so."}).presses("Change it as asked")
    edith.reads("What was on file", "The answer: corrected")


def asks(mina):
    mina.begins().reads("Ready for Coder III since 1 February 2027")
    mina.goes("Open your path", "Ask for Coder III").presses("Ask").reads("Waits for Edith")


def agrees(edith):
    edith.begins().goes("Review and decide").presses("Approve and send to HR")
    edith.reads("Waits for Priya", "Both requirements are met, since 1 February 2027.")


def approves(priya):
    priya.begins().goes("Review and decide")
    priya.reads("Coder II ends on 28 February 2027.").presses("Approve from 1 March 2027")
    priya.reads("Approved by Priya, in effect from")


def prints_the_letter(mina, folder):
    """Find both decisions on her path; the latest replays, and gives letter, record and proof."""
    write_checkpoint()
    mina.goes("Open your path", "Decisions about me").reads("You start at Coder II")
    mina.goes("You move to Coder III").reads("Verified", "Priya, HR partner")
    for paper, begins in (
        ("Letter (PDF)", b"%PDF-"),
        ("Full record (PDF)", b"%PDF-"),
        ("Proof of its entry", b"c2sp.org/tlog-proof@v1\nindex "),
    ):
        assert mina.takes(paper, folder).startswith(begins)
    whole = read_exported(mina.takes("Data file (JSON)", folder))
    assert replay_exported(whole).is_equal
