"""Months: submitted by coders, answered by whoever leads them, and looked at fairly."""
