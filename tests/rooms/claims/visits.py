"""Where the pages of claims can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, SUPERVISOR, Visit

PAGES = {
    "claims": Visit("/claims/", (CODER, PARTNER, SUPERVISOR)),
    "claims-new": Visit("/people/C0014/claims/new/", (CODER,)),
    "claim-new": Visit("/people/C0014/claims/new/credentials/", (CODER,)),
    "vouching": Visit("/who-vouches/", (CODER,)),
}

NO_PAGES = {
    "claim": "is one that somebody made",
    "claim-answer": "is posted to",
    "claim-ask": "is posted to",
    "claim-refuse": "is posted to",
    "claim-scan": "is a file",
    "claim-vouch": "is posted to",
    "claim-withdraw": "is posted to",
    "claims-vouch": "is posted to",
}
