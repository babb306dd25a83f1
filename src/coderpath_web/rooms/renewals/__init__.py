"""Renewals: which certificates run out, and when."""
