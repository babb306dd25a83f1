"""Where grids can be looked at, and as whom."""

from tests.browser.visit import PARTNER, SUPERVISOR, Visit

PAGES = {
    "grid": Visit("/record-for-a-team/credentials/", (SUPERVISOR, PARTNER)),
}

NO_PAGES = {
    "grids": "leads on to the first grid",
    "grid-take-back": "takes back, and leads to the grid",
}
