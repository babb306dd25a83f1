"""The page certificates, with its template."""
