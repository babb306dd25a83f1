"""The id of a coder or a facility as a piece of an address, whatever stands in it."""

from urllib.parse import quote, unquote

from django.urls.converters import StringConverter

DOTS = {".": "%2E", "..": "%2E%2E"}
"""Alone they would lead to the page above."""


class IdInAddress(StringConverter):
    """Escapes what would end the piece; the server undoes one escaping, the converter another.

    No new id may hold such signs, but one that is on file must not keep pages from being shown.
    """

    def to_python(self, value: str) -> str:
        """Give the id of a piece that the server has read."""
        return unquote(value)

    def to_url(self, value: str) -> str:
        """Give the piece for an id; the server's escaping comes on top."""
        text = str(value)
        needs_it = "/" in text or text != unquote(text)
        return DOTS.get(text) or (quote(text, safe="") if needs_it else text)
