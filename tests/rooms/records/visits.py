"""Where the pages of records can be looked at, and as whom."""

from tests.browser.visit import CODER, CONSULTANT, LEADER, PARTNER, Visit

PAGES = {
    "decisions": Visit("/decisions/", (CONSULTANT, PARTNER)),
    "decision-groups": Visit("/decisions/in-numbers/", (LEADER, PARTNER)),
    "decisions-of": Visit("/people/C0014/decisions/", (CODER, PARTNER, CONSULTANT)),
}

NO_PAGES = {
    "decisions": Visit("/decisions/", (CONSULTANT, PARTNER)),
    "decision-groups": Visit("/decisions/in-numbers/", (LEADER, PARTNER)),
    "decision": "is one that somebody made",
    "decision-letter": "is a file",
    "decision-record": "is a file",
    "decision-proof": "is a file",
    "decision-file": "is a file",
}
