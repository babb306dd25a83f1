"""What decisions write into the journal, in words."""

ACTS = {
    "exception.ended": "ended an exception",
    "retention.settled": "settled how long something is kept",
    "exception.granted": "granted an exception",
}
