"""Timekeeping exports: what each column and pay code means, and the time that comes of it."""
