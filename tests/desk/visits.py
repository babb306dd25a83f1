"""Where the pages of the desk and of the components can be looked at, and as whom."""

from tests.browser.visit import CODER, NOBODY, Visit

PAGES = {
    "gallery": Visit("/gallery/", (NOBODY,)),
    "home": Visit("/", (NOBODY,)),
    "password": Visit("/password/", (CODER,)),
    "roles": Visit("/roles/", (CODER,)),
    "sign-in": Visit("/sign-in/", (NOBODY,)),
    "step-in": Visit("/step-in/", (NOBODY, CODER)),
    "words": Visit("/words/", (NOBODY,)),
}

NO_PAGES = {
    "as-of": "answers a form",
    "sign-out": "answers a form",
    "theme": "answers a form",
    "told": "answers a form",
}
