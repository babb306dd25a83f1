"""What was handed over a moment ago, kept in the session for the page that comes then."""

KEPT_AS = "handed_over"
