"""A large import as a person brings it: upload, look, save."""

import re
import time
from collections.abc import Sequence

from benchmarks.load.browser import Answer, Browser

PATIENCE = 900  # seconds
DAYS = 28
HEAD = "coder,of,on\n"


class BroughtFile:
    """A file that somebody brought, and that has been looked at, so that it can be saved."""

    def __init__(self, browser: Browser, name: str, text: str) -> None:
        self.browser = browser
        form = self.browser.get("/imports/new/")
        answer = self.browser.upload("/imports/new/", form, name, text)
        if not answer.leads_to:
            raise SystemExit(f"the upload was answered by {answer.status}: {answer.text[:2000]}")
        self.address = answer.leads_to
        self.page = self._reaches("/save/")

    def save(self) -> float:
        """Press Save, wait until all is on file; give the seconds from the press on."""
        start = time.perf_counter()
        self.press_save()
        self.until_saved()
        return time.perf_counter() - start

    def press_save(self) -> None:
        """Press Save, and be shown that it is being saved."""
        answer = self.browser.post(f"{self.address}save/", self.page)
        if answer.leads_to != self.address:
            raise SystemExit(f"saving was answered by {answer.status}: {answer.text[:2000]}")

    def until_saved(self) -> None:
        """Wait until all is on file."""
        self._reaches("Undo")

    def _reaches(self, sign: str) -> Answer:
        """Ask until the page shows a sign; other answers of a busy server are passed over."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            page = self.browser.get(self.address)
            if sign in page.text:
                return page
            if "stopped" in page.text:
                break
            time.sleep(1)
        raise SystemExit(f"the import never came to {sign}: {re.sub('<[^>]*>', '', page.text)}")


class LargeImport(BroughtFile):
    """Very many courses about coders."""

    def __init__(self, port: int, coders: Sequence[str], rows: int, name: str) -> None:
        browser = Browser(port)
        browser.sign_in("priya")
        text = HEAD + "".join(_row(coders, number, name) for number in range(rows))
        super().__init__(browser, "courses.csv", text)


def _row(coders: Sequence[str], number: int, name: str) -> str:
    coder = coders[number % len(coders)]
    return f"{coder},{name} {number // len(coders)},2026-02-{number % DAYS + 1:02}\n"
