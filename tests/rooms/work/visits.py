"""Where the pages of the work can be looked at, and as whom."""

from tests.browser.visit import MANAGER, SUPERVISOR, Visit

PAGES = {
    "coverage": Visit("/team/coverage/", (SUPERVISOR, MANAGER)),
    "facilities": Visit("/facilities/", (MANAGER,)),
    "standards": Visit("/facilities/wrenfield/standards/", (MANAGER,)),
}

NO_PAGES = {}
