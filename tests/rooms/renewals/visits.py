"""Where the pages of renewals can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, SUPERVISOR, Visit

PAGES = {"certificates": Visit("/certificates/", (CODER, SUPERVISOR, PARTNER))}

NO_PAGES = {}
