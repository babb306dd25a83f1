"""The part of the first page that tells coders how their applications stand, with its template."""
