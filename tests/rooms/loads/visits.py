"""Where the pages of loads of coded records can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {
    "loads": Visit("/records-in/", (PARTNER,)),
    "load-new": Visit("/records-in/new/", (PARTNER,)),
}

NO_PAGES = {
    "load-find": "is posted to",
    "load-staged": "is there between an upload and its end, which tests/rooms/loads goes through",
    "load-apply": "is posted to",
    "load-give-up": "is posted to",
    "coded-record": "the demo has no records yet; tests/rooms/loads looks at one",
    "load": "the demo has no loads yet; tests/rooms/loads looks at one",
    "load-undo": "is posted to",
}
