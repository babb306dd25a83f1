"""Accounts, invitations, and roles given and ended."""
