"""The pages of an import: no grave barrier on any of them, and the whole road without a mouse."""

from coderpath_web.facts.models import Fact
from tests.browser.import_states import import_states
from tests.browser.keyboard import Keyboard
from tests.browser.looks import looked_at
from tests.browser.patience import FOR_A_FILE
from tests.web.factories import account, path

HEADINGS = {
    "questions": "What do the columns mean?",
    "no rows": "What do the columns mean?",
    "doubts": "How your columns were read",
    "people": "How your columns were read",
    "wide": "How your columns were read",
    "errors": "Not yet",
    "saved": "Saved",
    "cancelled": "Cancelled",
    "stopped": "Saving",
    "list": "Imports",
    "kept": "Kept answers",
    "rows": "Employment: new",
    "undo": "Saved",
}
CERTIFICATES = (
    "EE ID,Name,Hire Date,Credential,Cert Exp\n1001,Rosa Alvarez,2019-03-14,CCS,2027-12-31\n"
)


def test_pages_of_imports_have_no_grave_barrier_and_fit(page, sign_in, axe, transactional_db):
    by = account("supervisor")
    sign_in(page, by)
    wrong = {}
    for name, url in import_states(by).items():
        page.goto(url)
        heading = page.locator("h1").inner_text()
        if not heading.startswith(HEADINGS[name]):
            wrong[name] = heading
        elif found := looked_at(page, axe):
            wrong[name] = found
    assert wrong == {}


def test_table_is_brought_and_saved_by_keyboard_alone(
    imports_work, page, sign_in, trouble, tmp_path
):
    path()
    sign_in(page, account("supervisor"))
    table, no_table = tmp_path / "certificates.csv", tmp_path / "certificates.pdf"
    table.write_text(CERTIFICATES)
    no_table.write_text("a picture")
    # Asked for only when it is about to open, the dialog may open before the browser knows.
    page.on("filechooser", lambda _: None)
    page.goto("/imports/new/")
    hands = Keyboard(page)
    hands.go_to("Files")
    choose_and_upload(hands, no_table)
    assert "Fix 1 field" in focused(page)
    assert trouble == ["422: /imports/new/"]
    trouble.clear()
    hands.open("Files: certificates.pdf is not read")
    choose_and_upload(hands, table)
    page.get_by_role("button", name="Preview").wait_for(timeout=FOR_A_FILE)
    hands.follow("Preview")
    assert "To answer before the preview" in focused(page)
    hands.write("Credentials without a day of award count from", "01012020")
    hands.follow("Preview")
    page.get_by_role("button", name="Save").wait_for(timeout=FOR_A_FILE)
    for doubt in page.locator("input[name=sure]").all():
        hands.go_to(doubt.evaluate("one => one.labels[0].innerText"))
        page.keyboard.press("Space")
    page.get_by_text("Save waits for").wait_for(state="hidden")
    hands.follow("Save")
    page.get_by_text("It can be undone under Imports").wait_for(timeout=FOR_A_FILE)
    assert Fact.objects.filter(kind="credentials").count() == 1
    assert hands.unseen == []


def choose_and_upload(hands, file):
    # A link to the field moves the focus a moment later.
    hands.page.wait_for_function("document.activeElement.type === 'file'")
    with hands.page.expect_file_chooser() as chooser:
        hands.page.keyboard.press("Space")
    chooser.value.set_files(file)
    hands.follow("Upload")


def focused(page):
    return page.evaluate("document.activeElement.innerText").replace("\xa0", " ")
