"""What a proposal's page shows of a standard, with its template."""
