"""Adopted documents, and the one in force on a day."""
