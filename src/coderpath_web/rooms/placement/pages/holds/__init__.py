"""The page holds, with its template."""
