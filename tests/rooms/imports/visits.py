"""Where the pages of imports can be looked at, and as whom."""

from tests.browser.visit import PARTNER, Visit

PAGES = {
    "export": Visit("/export/", (PARTNER,)),
    "import-new": Visit("/imports/new/", (PARTNER,)),
    "imports": Visit("/imports/", (PARTNER,)),
    "imports-kept": Visit("/imports/kept/", (PARTNER,)),
}

NO_PAGES = {
    "export-kind": "is a download",
    "import": "needs an import; see the test of its pages",
    "import-again": "answers a form",
    "import-cancel": "answers a form",
    "import-choices": "answers a form",
    "import-mapping": "needs an import; see the test of its pages",
    "import-people": "answers a form",
    "import-rows": "needs an import; see the test of its pages",
    "import-same": "answers a form",
    "import-save": "answers a form",
    "import-ticks": "answers a form",
    "import-undo": "answers a form",
    "kept-forget": "answers a form",
    "kept-rename": "answers a form",
}
