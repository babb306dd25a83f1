"""Where the pages of what waits can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, SUPERVISOR, Visit

PAGES = {
    "waiting": Visit("/waiting/", (CODER, SUPERVISOR, PARTNER)),
    "mail": Visit("/mail/", (SUPERVISOR,)),
}

NO_PAGES = {"waiting-number": "the number in the bar, which pages ask for"}
