"""Saying how a standard on file was set, with its template."""
