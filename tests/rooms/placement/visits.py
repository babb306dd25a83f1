"""Where the pages of placement can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {
    "candidates": Visit("/candidates/", (PARTNER,)),
    "holds": Visit("/candidates/holds/", (PARTNER,)),
    "candidate-new": Visit("/candidates/new/", (PARTNER,)),
}

NO_PAGES = {
    "candidate": "is one that somebody keeps",
    "candidate-close": "is posted to",
    "candidate-erase": "is posted to",
    "candidate-hire": "is about one that somebody keeps",
    "candidate-hold": "is posted to",
    "candidate-take-out": "is posted to",
    "candidate-tell": "is about one that somebody keeps",
}
