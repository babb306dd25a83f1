"""Where the pages of openings can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, Visit

PAGES = {
    "openings": Visit("/openings/", (CODER, PARTNER)),
    "opening-new": Visit("/openings/new/", (PARTNER,)),
}

NO_PAGES = {
    "opening": "is one that somebody posted",
    "opening-apply": "is posted to",
    "opening-choose": "is about one that somebody posted",
    "opening-close": "is about one that somebody posted",
    "opening-erase": "is posted to",
    "opening-hold": "is posted to",
    "opening-shortlist": "is posted to",
    "opening-withdraw": "is posted to",
}
