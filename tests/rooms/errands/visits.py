"""Where the pages of errands can be looked at, and as whom."""

PAGES = {}

NO_PAGES = {
    "errand": "is what somebody asked for that takes long",
    "errand-again": "is posted to",
}
