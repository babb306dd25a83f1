"""Path documents, standing rows, and the only door to the judge."""
