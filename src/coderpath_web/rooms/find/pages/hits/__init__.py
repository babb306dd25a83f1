"""The page hits, with its template."""
