"""Whose team is handed over, with its template."""
