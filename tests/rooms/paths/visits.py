"""Where the pages of paths can be looked at, and as whom."""

from tests.browser.visit import CODER, LEADER, NOBODY, ORIGINAL, PARTNER, REVISED, Visit

PAGES = {
    "adopt-path": Visit("/paths/adopt/", (PARTNER,)),
    "compare": Visit(f"/paths/{ORIGINAL}/against/{REVISED}/", (NOBODY, LEADER, PARTNER)),
    "path": Visit(f"/paths/{REVISED}/", (NOBODY,)),
    "path-template": Visit("/paths/templates/hospital-coder/", (PARTNER,)),
    "path-templates": Visit("/paths/templates/", (PARTNER,)),
    "template-adopt": Visit(
        "/paths/templates/small-hospital/adopt/?title=Small&effective=2027-01-01", (PARTNER,)
    ),
    "paths": Visit("/paths/", (NOBODY, CODER)),
}

NO_PAGES = {
    "compare-choice": "leads on to the two paths chosen",
    "path-withdraw": "is of a path that is not in force yet",
}
