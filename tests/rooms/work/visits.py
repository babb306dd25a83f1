"""Where the pages of the work can be looked at, and as whom."""

from tests.browser.visit import MANAGER, SUPERVISOR, Visit

PAGES = {
    "coverage": Visit("/team/coverage/", (SUPERVISOR, MANAGER)),
}

NO_PAGES = {}
