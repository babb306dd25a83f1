"""Where the page of keeping can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {"keeping": Visit("/keeping/", (PARTNER,))}

NO_PAGES = {"keeping-hold": "is posted to", "keeping-settle": "is posted to"}
