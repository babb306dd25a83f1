"""Where the pages of months can be looked at, and as whom."""

from tests.browser.visit import CODER, PARTNER, SUPERVISOR, Visit

PAGES = {
    "months": Visit("/months/", (SUPERVISOR, PARTNER)),
    "months-mix": Visit("/months/mix/", (SUPERVISOR, PARTNER)),
    "months-facilities": Visit("/months/hospitals/", (PARTNER,)),
    "months-of": Visit("/people/C0014/months/", (CODER, PARTNER)),
    "month": Visit("/people/C0014/months/2026-09/", (CODER, PARTNER)),
    "month-records": Visit("/people/C0014/months/2026-09/records/", (CODER,)),
}

NO_PAGES = {
    "mix-explain": "is posted to",
    "month-confirm": "is posted to",
    "month-return": "is posted to",
    "month-submit": "is posted to",
    "months-confirm": "is posted to",
}
