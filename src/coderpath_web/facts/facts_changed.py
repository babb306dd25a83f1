"""Tells whoever derives something from facts that facts have changed, in the same transaction."""

from django.dispatch import Signal

facts_changed = Signal()
"""Sent with `coders` (row numbers of those whose facts or standards changed), `department` (their
facts as they are now) and `entry` (of the journal)."""
