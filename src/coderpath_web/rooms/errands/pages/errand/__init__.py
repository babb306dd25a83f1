"""The page errand, with its template."""
