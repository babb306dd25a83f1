"""Where the pages of readiness can be looked at, and as whom."""

from tests.browser.visit import CODER, MANAGER, PARTNER, SUPERVISOR, Visit

PAGES = {
    "board": Visit("/team/", (SUPERVISOR, MANAGER, PARTNER)),
    "board-row": Visit("/team/C0013/", (SUPERVISOR,)),
    "handed-over": Visit("/team/handed-over/", (SUPERVISOR,)),
    "my-path": Visit("/people/C0014/", (CODER, PARTNER)),
    "one-to-one": Visit("/people/C0014/one-to-one/", (CODER,)),
    "try-it": Visit("/people/C0014/try/", (CODER,)),
    "why": Visit("/people/C0014/why/specialist-4/productivity-year/", (CODER,)),
}

NO_PAGES = {}
