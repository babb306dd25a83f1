"""Where the pages of time can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, SUPERVISOR, Visit

PAGES = {
    "team-time": Visit("/time/", (SUPERVISOR, PARTNER)),
    "time-imports": Visit("/time/import/", (PARTNER,)),
    "time": Visit("/people/C0014/time/", (CODER, PARTNER)),
}

NO_PAGES = {
    "time-draft": "is an upload of whoever looks",
    "time-import": "is one that somebody saved",
}
