"""Where the pages of proposed moves can be looked at, and as whom."""

from tests.browser.visit import CONSULTANT, PARTNER, Visit

PAGES = {
    "moves": Visit("/moves/intermountain-revised/", (CONSULTANT, PARTNER)),
}

NO_PAGES = {
    "moves-confirm": "is posted to",
    "moves-hold-back": "is posted to",
    "moves-line": "is one that a path proposes for somebody",
    "moves-take-up": "is posted to",
}
