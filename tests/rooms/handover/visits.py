"""Where the pages of handing over can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {
    "hand-over": Visit("/hand-over/", (PARTNER,)),
    "hand-over-team": Visit("/hand-over/C0082/", (PARTNER,)),
}

NO_PAGES = {}
