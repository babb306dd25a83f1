"""A reader without a mouse: keys alone, and what has the focus."""

from playwright.sync_api import Page

FAR = 200
"""Presses of Tab after which nobody would go on."""

NAME = """() => {
    const one = document.activeElement;
    const label = one.labels && one.labels[0];
    return (one.getAttribute("aria-label") || (label && label.innerText) || one.innerText
        || one.value || "").replace(/\\s+/g, " ").trim();
}"""
SEEN = """() => {
    // Inside a date the browser marks the part that has the focus.
    if (["date", "month"].includes(document.activeElement.type)) return true;
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


class Keyboard:
    """Goes through a page by Tab, and notes where the focus could not be seen."""

    def __init__(self, page: Page):
        self.page = page
        self.unseen = []

    def go_to(self, name):
        """Press Tab until what has the focus begins with a name."""
        for _ in range(FAR):
            self.page.keyboard.press("Tab")
            here = self.page.evaluate(NAME)
            if here and not self.page.evaluate(SEEN):
                self.unseen.append(here)
            if here.startswith(name):
                return
        message = f"no way by keyboard to {name!r} at {self.page.url}"
        raise AssertionError(message)

    def follow(self, name):
        """Go to a link or button and press it."""
        self.go_to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def open(self, name):
        """Go to what opens in place, and open it."""
        self.go_to(name)
        self.page.keyboard.press("Enter")

    def write(self, label, text):
        """Go to a field and write into it."""
        self.go_to(label)
        self.page.keyboard.type(text)
