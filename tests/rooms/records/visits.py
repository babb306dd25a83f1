"""Where the pages of records can be looked at, and as whom."""

PAGES: dict[str, object] = {}

NO_PAGES = {
    "decision": "is one that somebody made",
    "decision-letter": "is a file",
    "decision-record": "is a file",
    "decision-file": "is a file",
}
