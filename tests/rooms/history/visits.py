"""Where the pages of the journal can be looked at, and as whom."""

from tests.browser.visit import CONSULTANT, Visit

PAGES = {
    "journal": Visit("/journal/", (CONSULTANT,)),
    "ledger": Visit("/journal/ledger/?entry=1", (CONSULTANT,)),
    "second-selves": Visit("/journal/second-selves/", (CONSULTANT,)),
}

NO_PAGES = {}
