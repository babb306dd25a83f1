"""Where the pages of exceptions can be looked at, and as whom."""

from tests.browser.visit import CONSULTANT, PARTNER, Visit

PAGES = {
    "exceptions": Visit("/exceptions/", (CONSULTANT, PARTNER)),
}

NO_PAGES = {
    "exception": "is one that somebody granted",
    "exception-end": "is posted to",
    "exception-new": "is opened beside a rule that is open",
}
