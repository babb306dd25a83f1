"""Where the pages of proposals can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {
    "proposals": Visit("/to-confirm/", (PARTNER,)),
}

NO_PAGES = {
    "proposal": "is one that somebody proposed",
    "proposal-confirm": "is posted to",
    "proposal-decline": "is posted to",
    "proposal-withdraw": "is posted to",
}
