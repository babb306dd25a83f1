"""A supervisor's day: certificates, a standard, a leaver, a return, a team handed over."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from tests.browser.counted_inputs import Inputs
from tests.browser.patience import FOR_A_CHECK
from tests.web.factories import account, facility, facts, path

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
      - {id: credential, credential: {any_of: [RHIT, CCS, CCA]}, source: job description}
      - id: productivity
        productivity: {window_months: 3, measure: average, threshold: ">= 100%"}
        source: job description
"""
LEAVER = "Coder Number 20"
TEAM = [f"c{number:02}" for number in range(1, 21)]
STRONG, JUST = 460, 430
"""Records in a month of 7,980 minutes; 418 are 100 % of 22 in 420 minutes, and 456 of 24."""
MONTHS = ("2026-08", "2026-09", "2026-10")
MOST_INPUTS = 15
NAMED = (
    "Coder Number 14\tCCS\t11/18/2026\nCoder Number 13\tCCA\t11/19/2026\n"
    "Zoe Nobody\tCCS\t\nCoder Number 14\tCCA\t11/18/2026\n"
)
RECTANGLE = 'CCS\t11/16/2026\t\nCCA\t11/17/2026\t"30 Nov 2028"\nRHTI\t2026-11-09\t\n'
PASTE = """text => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const paste = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(paste);
}"""


@pytest.fixture
def edith(transactional_db):
    """The one who leads a department of twenty, where nobody else signs in yet."""
    path(text=LADDER)
    facility()
    names = {code: f"Coder Number {code[1:]}" for code in TEAM}
    leaders = {"edith": "Edith Calloway", "rosa": "Rosa Lind"}
    hired = {"facility": "north", "hired": "2019-01-07"}
    work = {"facility": "north", "type": "inpatient"}
    facts(
        coders=[{"coder": code, "name": name, **hired} for code, name in (names | leaders).items()],
        reports=[{"coder": code, "to": "edith", "since": "2020-01-01"} for code in TEAM],
        positions=[{"coder": code, "level": "coder-1", "since": "2020-01-01"} for code in TEAM],
        standards=[work | {"since": "2020-01-01", "records": "22", "minutes": "420"}],
        hours=[
            {"coder": code, "month": month, "productive_minutes": "7980"}
            for code in TEAM
            for month in MONTHS
        ],
        productivity=[
            {"coder": code, **work, "month": month, "records": str(JUST if at == 1 else STRONG)}
            for at, code in enumerate(TEAM)
            for month in MONTHS
        ],
    )
    return account("supervisor")


def test_supervisors_day(edith, page, sign_in, axe):
    sign_in(page, edith)
    for part in (certificates, paste_and_mend, standard, leaver, comes_back, handover):
        page.goto("/team/")
        inputs = Inputs(page)
        part(page, inputs)
        assert axe(page) == [], part
        assert inputs.count <= MOST_INPUTS, part
    from_one_to_the_next(page)
    drops_a_file(page)
    acts = Entry.objects.filter(actor=edith).order_by("number")
    assert list(acts.values_list("action", flat=True)) == [
        *("team.recorded", "team.recorded", "standards.set"),
        *("facts.corrected", "facts.recorded", "team.recorded"),
    ]


def from_one_to_the_next(page):
    """Go through the people of the board, page by page, in its order."""
    page.goto("/team/")
    codes = [one.get_attribute("data-person") for one in page.locator("tr[data-person]").all()]
    page.goto(f"/people/{codes[1]}/record/")
    page.get_by_role("link", name="Next", exact=True).click()
    page.wait_for_url(f"**/people/{codes[2]}/record/")
    page.get_by_role("link", name="Previous", exact=True).click()
    page.wait_for_url(f"**/people/{codes[1]}/record/")


def drops_a_file(page):
    """Drop a file beside the field that asks for some."""
    page.goto("/imports/new/")
    files = page.evaluate_handle(
        "() => { const all = new DataTransfer(); all.items.add(new File([], 'a.csv')); return all }"
    )
    page.dispatch_event("form .hint", "drop", {"dataTransfer": files})
    assert page.locator("input[type=file]").evaluate("one => one.files[0].name") == "a.csv"


def certificates(page, inputs):
    """Five certificates in one grid, with what they change said before they are saved."""
    inputs.go("Record for a team")
    inputs.fill("Awarded on, the same for all", "11/10/2026")
    inputs.fill("Source, the same for all", "AHIMA list of 10 November 2026")
    page.get_by_label("Credential, Coder Number 01", exact=True).focus()
    inputs.type_down(["CCS", "CCS", "RHIT", "CCA", "CCS"])
    page.get_by_role("button", name="10 November 2026").wait_for(timeout=FOR_A_CHECK)
    inputs.click("10 November 2026")
    shown(page, "answers change: five become ready").wait_for(timeout=FOR_A_CHECK)
    inputs.click("Save 5 rows")
    page.get_by_text("Saved 5 rows.").wait_for()
    assert Fact.objects.filter(recorded_in__action="team.recorded").count() == len("12345")


def shown(page, text):
    """Find a text of the page itself, which is said to those who cannot see it, too."""
    return page.locator("#main").get_by_text(text)


def paste_and_mend(page, inputs):
    """Paste three rows, mend the one that is asked about, and save."""
    inputs.go("Record for a team")
    inputs.fill("Source, the same for all", "A list of my own")
    paste(page, "Credential, Coder Number 10", RECTANGLE)
    assert (
        page.get_by_label("Valid until, Coder Number 11", exact=True).input_value() == "30 Nov 2028"
    )
    shown(page, "RHTI: did you mean RHIT?").wait_for(timeout=FOR_A_CHECK)
    wrong = page.get_by_label("Credential, Coder Number 12", exact=True)
    assert wrong.get_attribute("aria-invalid") == "true"
    inputs.click("Use RHIT")
    shown(page, "1 row waits for you.").wait_for(state="detached", timeout=FOR_A_CHECK)
    inputs.click("Save 3 rows")
    page.get_by_text("Saved 3 rows.").wait_for()
    paste(page, "Credential, Coder Number 01", NAMED)
    assert page.get_by_label("Credential, Coder Number 14", exact=True).input_value() == "CCS"
    assert page.get_by_label("Credential, Coder Number 13", exact=True).input_value() == "CCA"
    told = page.locator("#pasted").inner_text()
    assert "found no cell in this grid: Zoe Nobody CCS" in told
    assert "then paste what names somebody again: Coder Number 14 CCA 11/18/2026" in told


def paste(page, label, text):
    page.get_by_label(label, exact=True).focus()
    page.evaluate(PASTE, text)


def standard(page, inputs):
    """A standard tightened from a day in the past: who is no longer ready is read first."""
    inputs.open_place("Standards")
    inputs.go("North Valley Hospital", "Set a standard")
    inputs.choose("Patient type", "inpatient")
    inputs.fill("In force from", "2026-08-01")
    inputs.fill("How many", "24")
    page.get_by_label("In minutes").fill("420")
    inputs.choose("How it was set", "committee")
    inputs.fill("From what", "Staffing committee, July 2026")
    inputs.click("See what changes")
    page.get_by_text("Nothing is saved yet").wait_for()
    told = page.locator("main").inner_text()
    assert (
        "It affects 20 coders. It is backdated to 1 August 2026: 3 months that are already over"
        in told
    )
    assert "Coder Number 02" in told
    inputs.click("Save: standard from 1 August 2026")
    page.get_by_text("Standard set. The one before ends the day before.").wait_for()


def leaver(page, inputs):
    """Somebody leaves: the last day, and what ends with it, on one page."""
    inputs.go(LEAVER, "Open the path", "Record", "Left or leaving")
    inputs.fill("Last day of employment", "2026-11-13")
    inputs.fill("Source", "Letter of 2 November 2026")
    inputs.click("See what ends")
    page.get_by_text("Nothing is saved yet").wait_for()
    assert page.get_by_label("Also ends that day").count() == len(("position", "reports to"))
    inputs.click("Save: last day 13 November 2026")
    page.get_by_text("No longer judged from 14 November 2026.").wait_for()


def comes_back(page, inputs):
    """And comes back: found by name from any page, with the gap said before it is saved."""
    inputs.fill("Find a person by name or id", LEAVER)
    page.keyboard.press("Enter")
    inputs.go("Back again")
    inputs.fill("Hired on", "2027-02-01")
    inputs.fill("Source", "Contract of 27 November 2026")
    inputs.click("See what begins")
    page.get_by_text("Not employed from").wait_for()
    inputs.click("Save: return on 1 February 2027")
    page.get_by_text("Recorded. Judged again from 1 February 2027.").wait_for()


def handover(page, inputs):
    """The nineteen who are left report to somebody else, in one saving of the grid."""
    inputs.go("Record for a team", "Reports to")
    page.get_by_label("Team", exact=True).select_option("edith")
    page.get_by_text("19 coders").wait_for()
    inputs.fill("Reports to, the same for all", "Rosa Lind")
    inputs.fill("First day, the same for all", "1 Dec 2026")
    inputs.fill("Source, the same for all", "Reorganisation of 1 December 2026")
    inputs.click("Tick everybody", role="checkbox")
    page.get_by_role("button", name="Save 19 rows").wait_for(timeout=FOR_A_CHECK)
    inputs.click("Save 19 rows")
    page.get_by_text("Saved 19 rows.").wait_for()
    live = Fact.objects.filter(kind="reports", retracted_at=None, to__code="rosa")
    assert live.count() == len(TEAM) - 1
