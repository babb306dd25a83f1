"""Tells whoever derives something from documents that one was adopted, in the same transaction."""

from django.dispatch import Signal

document_adopted = Signal()
"""Sent with `document`, as it is on file now."""
