"""Where the pages of standards can be looked at, and as whom."""

from tests.browser.visit import MANAGER, Visit

PAGES = {
    "facilities": Visit("/facilities/", (MANAGER,)),
    "standards": Visit("/facilities/wrenfield/standards/", (MANAGER,)),
    "standard-study": Visit("/facilities/wrenfield/standards/study/", (MANAGER,)),
}

NO_PAGES = {
    "standard-how": "is about a standard of whatever number",
}
