"""Where the pages of accounts can be looked at, and as whom."""

from tests.browser.visit import ADMINISTRATOR, PARTNER, SUPERVISOR, Visit

PAGES = {
    "account": Visit("/accounts/{account}/", (ADMINISTRATOR,)),
    "accounts": Visit("/accounts/", (ADMINISTRATOR, SUPERVISOR)),
    "invite": Visit("/accounts/invite/", (PARTNER,)),
}

NO_PAGES = {
    "account-close": "answers a form",
    "account-renew": "answers a form",
    "account-reopen": "answers a form",
    "invitation": "needs a link; see the test of its page",
    "invitation-withdraw": "answers a form",
    "invite-role": "answers a form",
    "role-end": "answers a form",
}
