"""The first page of a stranger, with its template and pictures."""
