"""How long a browser waits, in milliseconds: long, for nothing is slower because it may be."""

FOR_A_PAGE = 30_000
FOR_A_CHECK = 60_000
FOR_A_FILE = 300_000
"""Whoever reads files gives way to everybody else on the machine."""
