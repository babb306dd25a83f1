"""Where the pages of requests can be looked at, and as whom."""

from tests.browser.visit import CODER, CONSULTANT, PARTNER, SUPERVISOR, Visit

PAGES = {
    "requests": Visit("/requests/", (SUPERVISOR, PARTNER, CONSULTANT)),
    "deciders": Visit("/requests/deciders/", (CODER, PARTNER)),
    "deciders-edit": Visit("/requests/deciders/edit/", (PARTNER,)),
    "requests-of": Visit("/people/C0014/requests/", (CODER, PARTNER)),
    "request-new": Visit("/people/C0014/requests/new/none/", (CODER,)),
}

NO_PAGES = {
    "request": "is one that somebody asked for",
    "request-act": "is posted to",
}
