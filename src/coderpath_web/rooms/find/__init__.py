"""Finding a person among all whom somebody reaches."""
