"""Tells whoever derives something from documents what became of one, in the same transaction."""

from django.dispatch import Signal

document_adopted = Signal()
"""Sent with `document`, as it is on file now."""

document_withdrawn = Signal()
"""Sent with `document`, which from now on is as if it had never been in force."""
