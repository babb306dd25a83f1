"""Standing rows, and the only door to the judge."""
