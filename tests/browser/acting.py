"""People at work in the product: they begin at their first page, follow links and press buttons."""

import re
from datetime import date

from tests.browser.bar import go_to_place


class Acting:
    """Somebody in a browser of their own, who knows no address: only what pages say."""

    def __init__(self, page):
        self.page = page

    @property
    def main(self):
        """What a page is about, below the bar."""
        return self.page.locator("main")

    def begins(self):
        """Open the product: whoever has a role finds there what waits for them."""
        self.page.goto("/")
        return self

    def goes(self, *links):
        """Follow links of the page, one after the other."""
        for name in links:
            self.main.get_by_role("link", name=name, exact=True).first.click()
        return self

    def goes_to_place(self, name):
        """Open a place of the bar."""
        go_to_place(self.page, name)
        return self

    def finds(self, name):
        """Search for a person, as any page offers to."""
        self.page.get_by_label("Find a person by name or id").fill(name)
        self.page.keyboard.press("Enter")
        return self

    def unfolds(self, summary):
        """Open what is folded."""
        self.main.locator("summary", has_text=summary).first.click()
        return self

    def gives(self, answers):
        """Fill in fields by their labels: a choice by its words, a day as a date."""
        for label, answer in answers.items():
            named = re.compile(rf"^\s*{re.escape(label)}\s*(optional)?\s*$")
            field = self.main.get_by_label(named).locator("visible=true").first
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(label=answer)
            else:
                field.fill(answer.isoformat() if isinstance(answer, date) else answer)
        return self

    def attaches(self, name, content):
        """Choose a PDF file for the one field that asks for some."""
        chosen = {"name": name, "mimeType": "application/pdf", "buffer": content}
        self.main.locator("input[type=file]").set_input_files(chosen)
        return self

    def ticks(self, name):
        """Tick a box by a part of its words."""
        self.main.get_by_role("checkbox", name=name).first.check()
        return self

    def chooses(self, name):
        """Choose one of several that exclude each other."""
        self.main.get_by_role("radio", name=name, exact=True).check()
        return self

    def presses(self, name):
        """Press a button; the answer is a page."""
        self.main.get_by_role("button", name=name, exact=True).locator("visible=true").first.click()
        return self

    def takes(self, link, folder):
        """Take a file along by its link; give what is in it."""
        with self.page.expect_download() as begun:
            self.goes(link)
        place = folder / begun.value.suggested_filename
        begun.value.save_as(place)
        return place.read_bytes()

    def reads(self, *texts):
        """Wait until the page says each of some texts."""
        for text in texts:
            self.main.get_by_text(text).first.wait_for()
        return self

    def says(self):
        """Give all that the page says, its blanks made one each."""
        return " ".join(self.main.inner_text().split())
