"""Tells whoever derives facts from facts that some changed, in the same transaction."""

from django.dispatch import Signal

facts_changed = Signal()
"""Sent with the `entry` that changed facts, once they are on file and everybody is judged."""
