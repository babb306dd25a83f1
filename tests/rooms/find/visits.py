"""Where the pages of finding people can be looked at, and as whom."""

from tests.browser.visit import PARTNER, SUPERVISOR, Visit

PAGES = {"find": Visit("/find/?q=ma", (SUPERVISOR, PARTNER))}

NO_PAGES = {}
