"""The part of a proposal that shows an invitation."""
