"""What decisions write into the journal, in words."""

ACTS = {
    "exception.ended": "ended an exception",
    "retention.settled": "settled how long candidates and applications are kept",
    "exception.granted": "granted an exception",
}
