"""The first day of a coding department, from nothing to who is one step away and why."""

from coderpath_web.commands.beginning import begin_organisation
from tests.browser.monthly_table import STRONG, TEAM, TYPED_WRONG, write_monthly_table
from tests.browser.patience import FOR_A_FILE

LADDER = """
coderpath: 1
path: our-ladder
title: Our coding ladder
effective: 2020-01-01
patient_types: {inpatient: Inpatient, outpatient: Outpatient}
levels:
  - {level: coder-1, title: Coder I, after: []}
  - level: coder-2
    title: Coder II
    after: [coder-1]
    minimum:
      - {id: credential, credential: {any_of: [RHIT, RHIA]}, source: job description}
      - id: productivity
        productivity: {window_months: 12, measure: average, threshold: ">= 100%"}
        source: job description
"""
NAMES = [row[1] for row in TEAM]
GROUPS = ("One step away", "Two steps", "Three steps or more", "At the top")
PASSWORD = "seven quiet rivers"


def come_in(page, link, username):
    page.goto(link)
    page.get_by_label("User name").fill(username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password, again").fill(PASSWORD)
    page.get_by_role("button", name="Begin").click()


def bring_months(page, table):
    page.goto("/imports/new/")
    page.locator("input[type=file]").set_input_files(table)
    page.get_by_role("button", name="Upload", exact=True).click()
    say_what_columns_mean(page)
    page.get_by_label("North Campus").fill("north", timeout=FOR_A_FILE)
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Save").wait_for(timeout=FOR_A_FILE)
    for doubt in page.locator("input[name=sure]").all():
        doubt.check()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("It can be undone under Imports").wait_for(timeout=FOR_A_FILE)


def say_what_columns_mean(page):
    """Go to the questions about a table, whether they are asked or all of it could be guessed."""
    change = page.get_by_role("button", name="Change what columns mean")
    preview = page.get_by_role("button", name="Preview")
    change.or_(preview).first.wait_for(timeout=FOR_A_FILE)
    if change.count():
        change.click()
        preview.wait_for(timeout=FOR_A_FILE)


def set_standard(page):
    page.goto("/facilities/north/standards/new/")
    page.get_by_label("Patient type").select_option("inpatient")
    page.get_by_label("In force from").fill("2020-01-01")
    page.get_by_label("How many").fill("22")
    page.get_by_label("In minutes").fill("420")
    page.get_by_label("How it was set").select_option("committee")
    page.get_by_label("From what").fill("Staffing committee, December 2019")
    page.get_by_role("button", name="See what changes").click()
    page.get_by_text("Nothing is saved yet. This is what saving does").wait_for()
    page.get_by_role("button", name="Save: standard from 1 January 2020").click()
    page.get_by_text("Standard set").wait_for()


def invite_supervisor(page):
    page.goto("/accounts/invite/")
    page.get_by_label("Name", exact=True).fill("Teresa Quintana")
    page.get_by_label("Coder id").fill("100")
    page.get_by_label("Role").select_option("supervisor")
    page.get_by_label("Reaches").select_option(label="Their own team")
    page.get_by_role("button", name="Make the link").click()
    return page.locator(".secret-link").inner_text()


def where_everyone_stands(page):
    """Read the board: for each coder the group in which the name stands."""
    page.goto("/team/")
    stands, group = {}, "Ready"
    for line in page.locator("main").inner_text().splitlines():
        group = next((one for one in GROUPS if line.startswith(one)), group)
        for name in NAMES:
            if line.startswith(name):
                stands.setdefault(name, group)
    return stands


def correct_the_month(page):
    page.get_by_role("link", name="Ben Okafor").first.click()
    page.get_by_role("link", name="Productivity of at least 100%").first.click()
    page.get_by_role("link", name=str(TYPED_WRONG), exact=True).click()
    page.get_by_role("link", name="Correct").click()
    page.get_by_label("Records").fill(str(STRONG))
    page.get_by_label("Why").fill("The log of June says 460")
    page.get_by_role("button", name="Save correction").click()
    page.get_by_text("3 answers changed.").wait_for()


def why_one_step_away(page, name):
    """Open a coder's row on the board and read what is open."""
    page.goto("/team/")
    page.get_by_role("link", name=name).first.click()
    page.get_by_role("heading", name="What is open").wait_for()
    return page.locator("main").inner_text()


def test_first_day_of_a_department(imports_work, page, open_page, tmp_path):
    table = tmp_path / "months.xlsx"
    write_monthly_table(table)
    secret = begin_organisation(name="Valley Health", supervisor="Ann Osei", path=LADDER)
    come_in(page, f"/invitation/{secret}/", "ann")
    bring_months(page, table)
    set_standard(page)
    link = invite_supervisor(page)
    teresa = open_page()
    come_in(teresa, link, "teresa")
    before = where_everyone_stands(teresa)
    teresa.goto("/team/")
    correct_the_month(teresa)
    after = where_everyone_stands(teresa)

    assert before == {
        "Ana Silva": "Ready",
        "Ben Okafor": "One step away",
        "Cleo Martin": "One step away",
        "Dev Patel": "Two steps",
        "Eva Lindqvist": "One step away",
    }
    assert after == before | {"Ben Okafor": "Ready"}
    assert "Credentials are not yet checked for this coder" in why_one_step_away(teresa, "Cleo")
    assert "90.9% on average over November 2025 to October 2026; at least 100% is asked" in (
        why_one_step_away(teresa, "Eva")
    )
