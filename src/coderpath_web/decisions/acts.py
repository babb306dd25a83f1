"""What decisions write into the journal, in words."""

ACTS = {
    "decision.erased": "erased the reasons of a decision that was kept long enough",
    "exception.ended": "ended an exception",
    "retention.settled": "settled how long something is kept",
    "exception.granted": "granted an exception",
}
