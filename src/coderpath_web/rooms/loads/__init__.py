"""Coded records in: files are staged, looked at, put on file as loads, and taken back."""
