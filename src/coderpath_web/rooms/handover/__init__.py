"""Handing over: a team goes to somebody else who leads, with all that is open about it."""
