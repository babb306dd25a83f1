"""The pages of an import as it goes its way: no grave barrier on any of them."""

import pytest

from tests.browser.looks import looked_at
from tests.browser.monthly_table import write_monthly_table
from tests.web.factories import account, path

PATIENCE = 90_000  # milliseconds that reading files may take on a busy machine


@pytest.fixture
def monthly_table(imports_work, tmp_path):
    write_monthly_table(tmp_path / "months.xlsx")
    path()
    return tmp_path / "months.xlsx"


def test_pages_of_an_import(monthly_table, page, sign_in, axe):
    sign_in(page, account("supervisor"))
    wrong = {}

    def look(name):
        wrong.update({(name, look): found for look, found in looked_at(page, axe).items()})

    page.goto("/imports/new/")
    page.locator("input[type=file]").set_input_files(monthly_table)
    page.get_by_role("button", name="Look at them").click()
    page.get_by_role("button", name="Look at it").wait_for(timeout=PATIENCE)
    look("mapping")
    page.get_by_label("Patient type").select_option("inpatient")
    page.get_by_label("Coder 1").select_option("specialist-1")
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("button", name="Save").wait_for(timeout=PATIENCE)
    look("preview")
    page.get_by_role("link", name="60").first.click()
    look("rows")
    page.go_back()
    page.get_by_role("button", name="Save").click(timeout=PATIENCE)
    page.get_by_role("heading", name="Saved").wait_for(timeout=PATIENCE)
    look("saved")
    assert wrong == {}
