"""A page whose inputs are counted: every cell filled in, every tick and every click."""

from tests.browser.bar import go_to_place


class Inputs:
    def __init__(self, page):
        self.page, self.count = page, 0

    def fill(self, label, text):
        self.count += 1
        self.page.get_by_label(label, exact=True).fill(text)

    def choose(self, label, option):
        self.count += 1
        self.page.get_by_label(label, exact=True).select_option(option)

    def type_down(self, texts):
        """Type into the cell that has the focus, and go down with Enter."""
        for text in texts:
            self.count += 1
            self.page.keyboard.type(text)
            self.page.keyboard.press("Enter")

    def click(self, name, role="button"):
        self.count += 1
        self.page.locator("main").get_by_role(role, name=name, exact=True).first.click()

    def open_place(self, name):
        """Open a place of the bar, its menu first where it stands in one."""
        self.count += go_to_place(self.page, name)

    def go(self, *names):
        """Follow links, one after the other."""
        for name in names:
            self.click(name, "link")
