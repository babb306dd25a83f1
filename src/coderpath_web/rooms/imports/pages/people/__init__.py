"""The question whom doubtful names in a table mean, with its template."""
