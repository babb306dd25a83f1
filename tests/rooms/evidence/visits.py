"""Where the pages of evidence can be looked at, and as whom."""

from tests.browser.visit import CODER, MANAGER, PARTNER, Visit

PAGES = {
    "checked": Visit("/people/C0014/checked/", (PARTNER,)),
    "coder-new": Visit("/people/new/", (PARTNER,)),
    "fact": Visit("/facts/{credential}/", (PARTNER,)),
    "fact-changed": Visit("/facts/{credential}/changed/", (PARTNER,)),
    "fact-correct": Visit("/facts/{credential}/correct/", (PARTNER,)),
    "fact-new": Visit("/people/C0014/record/credentials/new/", (PARTNER,)),
    "fact-retract": Visit("/facts/{credential}/retract/", (PARTNER,)),
    "facts-new": Visit("/people/C0014/record/new/", (PARTNER,)),
    "facility-new": Visit("/facilities/new/", (PARTNER,)),
    "record": Visit("/people/C0014/record/", (CODER, PARTNER)),
    "standard-new": Visit("/facilities/wrenfield/standards/new/", (MANAGER,)),
}

NO_PAGES = {}
