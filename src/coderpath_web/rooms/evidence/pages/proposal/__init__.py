"""The part of a proposal that shows a change of facts."""
