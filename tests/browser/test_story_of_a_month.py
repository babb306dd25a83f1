"""A month from records and hours to the level it decides: returned, mended, confirmed, restated."""

from datetime import date

import pytest

from tests.browser.acting import Acting
from tests.browser.keyboard import Keyboard
from tests.web.factories import account, coder, facility, facts, path

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2020-01-01
months_close_on: 10
levels:
  - {level: coder-1, title: Coder I, after: [], submits: [productivity, hours]}
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - id: pace
        productivity: {window_months: 1, measure: average, threshold: ">= 100%"}
        source: job description
"""
MAPPING = """record_mapping: 1
dates: month-day-year
columns: {number: Account, facility: Site, said: Class, coder: Badge, coded: Coded on}
facilities: {North: north}
"""
CLOSING, CLOSED, DECIDED = date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 20)
CHARTS, MISSING, LATE = 100, 10, 1
A_DAY, MINUTES_OF_IT = 22, 420
"""The standard as the article has it: 22 records in a day of seven productive hours."""


@pytest.fixture
def people(transactional_db, open_page, sign_in, settings):
    """Make a coder whose level submits its months, who leads her, and HR."""
    settings.TODAY = CLOSING
    path(text=LADDER)
    facility()
    standard = {"facility": "*", "type": "inpatient", "since": "2020-01-01"}
    facts(standards=[standard | {"records": str(A_DAY), "minutes": str(MINUTES_OF_IT)}])
    lead = coder("edith", "Edith Calloway")
    ana = coder("ana", "Ana Silva", level="coder-1", to="edith")
    accounts = (
        account(coder=ana),
        account("supervisor", "team", coder=lead, username="edith"),
        account("hr-partner", username="priya"),
    )
    found = [Acting(open_page()) for _ in accounts]
    for one, its_account in zip(found, accounts, strict=True):
        sign_in(one.page, its_account)
    return found


def test_month_is_submitted_returned_mended_confirmed_and_restated(people, settings, axe):
    ana, edith, priya = people
    loads(priya, CHARTS)
    enters_a_week(ana)
    submits(ana, "90.9%")
    returns(edith)
    loads(priya, MISSING, first=CHARTS + 1)
    submits(ana, "100.0%", "Ten stays are missing.")
    confirms(edith)
    is_not_there_yet(ana)
    settings.TODAY = CLOSED
    moves_up(ana, edith, priya)
    settings.TODAY = DECIDED
    loads(priya, LATE, first=CHARTS + MISSING + 1)
    is_told(ana)
    assert axe(ana.page) == []


def loads(priya, number, first=1):
    """Load so many charts of October, by a mapping that is offered from the second time on."""
    priya.begins().goes_to_place("Coded records").goes("Load records")
    rows = [
        f"{one},Not Read,North,Inpatient,ana,10/05/2026" for one in range(first, first + number)
    ]
    table = "\n".join(["Account,Name,Site,Class,Badge,Coded on", *rows]).encode()
    chosen = {"name": "october.csv", "mimeType": "text/csv", "buffer": table}
    priya.main.locator("input[type=file]").set_input_files(chosen)
    if first == 1:
        priya.unfolds("Write the mapping of a table as a text")
        priya.gives({"Mapping of a table, as a text": MAPPING})
    priya.presses("Read the file").reads(f"Apply {number} record")
    priya.presses(f"Apply {number} record" + "s" * (number > 1))


def enters_a_week(ana):
    """Enter 40 paid hours of a week in October, 5 of them breaks as proposed, by keyboard alone."""
    ana.begins().unfolds("Show each of the 5").goes("Enter it")
    ana.reads("Week of 4 October 2026 to 10 October 2026")
    keys = Keyboard(ana.page)
    keys.write("Paid time", "40")
    keys.follow("Save the week")
    ana.reads("Saved: 40:00 paid, 35:00 of it productive.")
    assert keys.unseen == []


def submits(ana, percent, *said):
    ana.begins().reads("Submit October 2026")
    ana.goes("Look at it")
    ana.reads(percent, *said).presses("Submit October 2026").reads("Submitted.")


def returns(edith):
    edith.begins().reads("Ana Silva submitted October 2026").goes("Look at it")
    edith.unfolds("Return it").gives({"What should be mended?": "Ten stays are missing."})
    edith.presses("Return it").reads("Returned.")


def confirms(edith):
    edith.begins().goes("Look at it").reads("100.0%").presses("Confirm October 2026")
    edith.reads("Confirmed. It is on file.")


def is_not_there_yet(ana):
    """See that a month of this path counts from the day on which months close, and no earlier."""
    ana.begins().reads("One step to Coder II").goes("Open your path")
    assert "0 of 1 requirement are met and 1 is not recorded." in ana.says()


def moves_up(ana, edith, priya):
    """See the answer change, and ask for the level that rests on this month."""
    ana.begins().goes("Open your path").reads("Ready for Coder II since 10 November 2026")
    ana.goes("Ask for Coder II").presses("Ask")
    edith.begins().goes("Review and decide")
    edith.presses("Approve and send to HR").reads("Waits for Priya")
    priya.begins().goes("Review and decide")
    priya.presses("Approve from 1 December 2026").reads("Approved by Priya")


def is_told(ana):
    """Read what a late record changed, and which decision rested on the figure before."""
    ana.begins().reads("October 2026 has new figures")
    ana.goes("Look at it")
    ana.reads("Inpatient records at North Valley Hospital: 110 before, 111 now")
    ana.reads("Decided on the earlier figures").reads("Decision of")
