"""Time: each coder's weeks, entered, corrected, and imported from timekeeping."""
