"""The part of a proposal that shows a path."""
