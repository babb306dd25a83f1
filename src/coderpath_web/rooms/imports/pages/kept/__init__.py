"""The page kept, with its template."""
