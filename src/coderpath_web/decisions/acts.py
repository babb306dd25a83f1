"""What decisions write into the journal, in words."""

ACTS = {
    "exception.ended": "ended an exception",
    "exception.granted": "granted an exception",
}
