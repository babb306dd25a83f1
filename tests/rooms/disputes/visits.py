"""Where the pages of disputes can be looked at, and as whom."""

from tests.browser.visit import CODER, CONSULTANT, SUPERVISOR, Visit

PAGES = {
    "disputes": Visit("/disputes/", (CODER, CONSULTANT, SUPERVISOR)),
}

NO_PAGES = {
    "dispute": "is one that somebody raised",
    "dispute-as-said": "is posted to",
    "dispute-correct": "is about one that somebody raised",
    "dispute-uphold": "is posted to",
    "dispute-withdraw": "is posted to",
    "fact-dispute": "is about a fact of whoever looks",
}
