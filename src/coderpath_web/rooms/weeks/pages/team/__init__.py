"""The page of a team's weeks, with its template."""
